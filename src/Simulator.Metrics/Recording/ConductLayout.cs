using Simulator.Model.Behaviour.Code;
using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Numbers everything that is counted of the users' conduct; made from the plan alone, so that the same counter means the same on every node
/// and when a stored run is judged again. Real numbers are counted in units of 2^-24.
/// </summary>
public sealed class ConductLayout
{
    /// <summary>How many units a one has.</summary>
    public const double Unit = 1 << 24;

    public ConductLayout(LoadPlan plan)
    {
        var next = 0;
        Populations = [.. plan.Populations.Select(population => new PopulationLayout(
            population.Name, population.IsPersona ? population.Model : null, ConductOf(population, plan), ref next))];
        Lag = Take(LagBins.Count);
        (LagTicks, EarlySteps, EarlyTicks) = (Take(1), Take(1), Take(1));
        StartLag = Take(LagBins.Count);
        WaitTicks = Take(plan.Segments.Count);
        Length = next;
        Fingerprint = FingerprintOf(this);

        int Take(int counters)
        {
            next += counters;
            return next - counters;
        }
    }

    public IReadOnlyList<PopulationLayout> Populations { get; }

    /// <summary>How late steps were sent, in <see cref="LagBins"/>.</summary>
    public int Lag { get; }

    /// <summary>Sum of what realised gaps were longer than drawn ones; early ones count negative.</summary>
    public int LagTicks { get; }

    /// <summary>Steps that were sent more than a tick before they were due.</summary>
    public int EarlySteps { get; }

    public int EarlyTicks { get; }

    /// <summary>How late sessions began, in <see cref="LagBins"/>.</summary>
    public int StartLag { get; }

    /// <summary>A counter for each segment: time in which users did nothing.</summary>
    public int WaitTicks { get; }

    /// <summary>How many counters there are.</summary>
    public int Length { get; }

    /// <summary>Tells layouts apart whose counters mean something else.</summary>
    public ulong Fingerprint { get; }

    private static ConductModel ConductOf(Population population, LoadPlan plan) => population switch
    {
        { Script: { } script } => script.ConductAt(plan.Clock.ThinkScale),
        { Code: not null } => CodedPeople.ConductAt(plan.Clock.ThinkScale),
        _ => ClientChain.After(MarketChain.Of(population.Model, plan.Clock.ThinkScale), plan.Client),
    };

    // FNV-1a over the names and places.
    private static ulong FingerprintOf(ConductLayout layout)
    {
        var text = string.Join('|', layout.Populations.Select(population =>
            $"{population.Name}:{string.Join(',', population.Rows.Select(row => $"{row.Row.State}@{row.Start}={string.Join('/', row.Row.Options)}"))}"
            + $":{string.Join(',', population.Pauses.Concat(population.Traits).Select(law => $"{law.Bins.Name}@{law.Start}"))}")) + $"|{layout.Lag}|{layout.Length}";
        return text.Aggregate(0xCBF29CE484222325, (hash, letter) => (hash ^ letter) * 0x100000001B3);
    }
}
