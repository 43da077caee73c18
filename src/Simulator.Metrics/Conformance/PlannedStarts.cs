using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Conformance;

/// <summary>The session starts that a plan expects of one population, apart for each spacing.</summary>
/// <param name="until">What comes later is not looked at.</param>
internal sealed class PlannedStarts(LoadPlan plan, RunSchedule schedule, int population, TimeSpan until)
{
    private readonly SessionIntensity _intensity = new(plan, schedule, population);
    private readonly List<(Spacing Spacing, TimeSpan Start, TimeSpan End)> _open =
    [
        .. schedule.Stretches.Where(stretch => stretch.Start < until)
            .Select(stretch => (stretch, Asked: schedule.AskedOf(population, stretch)))
            .Where(one => one.Asked is { } asked && asked.Model != LoadModel.Closed && (!asked.IsShared || plan.Populations[population].Share > 0))
            .Select(one => (one.Asked!.Value.Spacing, one.stretch.Start, one.stretch.End)),
    ];

    /// <summary>Whether any are planned.</summary>
    public bool IsOpen => _open.Count > 0;

    public bool Has(Spacing spacing) => _open.Any(one => one.Spacing == spacing);

    /// <summary>How many stretches have this spacing.</summary>
    public int Stretches(Spacing spacing) => _open.Count(one => one.Spacing == spacing);

    public Spacing? SpacingAt(TimeSpan moment) => _open.Where(one => moment >= one.Start && moment < one.End).Select(one => (Spacing?)one.Spacing).FirstOrDefault();

    /// <summary>How many starts of a spacing are expected before a moment.</summary>
    public double Grown(Spacing spacing, TimeSpan moment)
    {
        var grown = 0.0;
        foreach (var (_, start, end) in _open.Where(one => one.Spacing == spacing && one.Start < moment))
        {
            grown += _intensity.Between(start, end < moment ? end : moment);
        }

        return grown;
    }

    /// <summary>How many starts of either spacing are expected before a moment: an even one is due at each half over a whole number.</summary>
    public double Place(TimeSpan moment) => _intensity.Between(TimeSpan.Zero, moment);

    /// <summary>Starts a second.</summary>
    public double RateAt(TimeSpan moment) => _intensity.RateAt(moment);
}
