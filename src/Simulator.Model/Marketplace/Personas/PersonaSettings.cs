using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>What the users of one population share: their model, the two clocks, and who listens.</summary>
internal sealed class PersonaSettings(
    PersonaPopulation population, double thinkScale, double businessScale, IMarketObserver observer, IMarketConduct conduct)
{
    private readonly double[] _tradeShares = [.. population.Model.Business.Trades.Select(trade => trade.Share)];

    // A hundred years, as the longest duration of a plan: a wild law must not overflow a time.
    private const double LongestSeconds = 36500 * 86400.0;

    public Persona Persona => population.Persona;

    public MarketModel Model => population.Model;

    public IMarketObserver Observer => observer;

    public IMarketConduct Conduct => conduct;

    /// <summary>What the target can do for them.</summary>
    public MarketCapabilities Can => population.Can;

    /// <summary>How far a contract can come there.</summary>
    public ContractRoad Road { get; } = new(population.Can);

    public ConductModel Chain { get; } = MarketChain.Of(population.Model, thinkScale);

    /// <summary>Users live before their first session, from the run's beginning on.</summary>
    public bool WasThereBefore => population.WasThereBefore;

    /// <summary>Share of their lives in which homeowners have a project going on.</summary>
    public double BusyShare { get; } = Busy(population.Model.Business);

    /// <summary>Weight of the n-th job of a page, rank^-exponent.</summary>
    public double[] RankWeights { get; } = Ranks(population.Model.Contractor.RankExponent, population.Model.Session.MarketPage);

    /// <summary>A trade by its share.</summary>
    public TradeModel AnyTrade(ref RandomStream stream) => Model.Business.Trades[stream.Pick(_tradeShares)];

    /// <param name="pause">Index in the chain's pauses.</param>
    public TimeSpan Think(int pause, ref RandomStream stream) => Think(Chain.Pauses[pause].Law, ref stream);

    public TimeSpan Think(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Bounded(law.Draw(ref stream)) * thinkScale);

    public TimeSpan Business(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Bounded(law.Draw(ref stream)) / businessScale);

    /// <summary>What is left of a business duration that began before the run.</summary>
    public TimeSpan BusinessRest(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Bounded(law.DrawResidual(ref stream)) / businessScale);

    private static double Bounded(double seconds) => Math.Clamp(seconds, 0, LongestSeconds);

    /// <summary>An honest duration on the business clock.</summary>
    public TimeSpan Business(TimeSpan honest) => honest / businessScale;

    private static double Busy(BusinessModel business)
    {
        var (project, pause) = (business.Project.MeanWithinLimits, business.NextProject.MeanWithinLimits);
        return project + pause > 0 ? project / (project + pause) : 0;
    }

    private static double[] Ranks(double exponent, int page)
    {
        var weights = new double[page];
        for (var i = 0; i < weights.Length; i++) weights[i] = Math.Pow(i + 1, -exponent);
        return weights;
    }
}
