using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>What the users of one population share: their model, the two clocks, and who listens.</summary>
internal sealed class PersonaSettings(
    PersonaPopulation population, double thinkScale, double businessScale, IMarketObserver observer, IMarketConduct conduct)
{
    /// <summary>Jobs asked for on a page of the market.</summary>
    public const int JobPage = 20;

    /// <summary>Entities asked for on a page of a user's own; newest first.</summary>
    public const int OwnPage = 50;

    // A hundred years, as the longest duration of a plan: a wild law must not overflow a time.
    private const double LongestSeconds = 36500 * 86400.0;

    public Persona Persona => population.Persona;

    public MarketModel Model => population.Model;

    public IMarketObserver Observer => observer;

    public IMarketConduct Conduct => conduct;

    public ConductModel Chain { get; } = MarketChain.Of(population.Model, thinkScale);

    /// <summary>Weight of the n-th job of a page, rank^-exponent.</summary>
    public double[] RankWeights { get; } = Ranks(population.Model.Contractor.RankExponent);

    /// <param name="pause">Index in the chain's pauses.</param>
    public TimeSpan Think(int pause, ref RandomStream stream) => Think(Chain.Pauses[pause].Law, ref stream);

    public TimeSpan Think(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Bounded(law.Draw(ref stream)) * thinkScale);

    public TimeSpan Business(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Bounded(law.Draw(ref stream)) / businessScale);

    /// <summary>What is left of a business duration that began before the run.</summary>
    public TimeSpan BusinessRest(Law law, ref RandomStream stream) => TimeSpan.FromSeconds(Bounded(law.DrawResidual(ref stream)) / businessScale);

    private static double Bounded(double seconds) => Math.Clamp(seconds, 0, LongestSeconds);

    private static double[] Ranks(double exponent)
    {
        var weights = new double[OwnPage];
        for (var i = 0; i < weights.Length; i++) weights[i] = Math.Pow(i + 1, -exponent);
        return weights;
    }
}
