using Simulator.Actors.Runs;
using Simulator.Host.Views;
using Simulator.Metrics.Results;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Host.Runs;

/// <summary>Turns what the coordinator tells each second into what a view shows: place in the plan, and business totals so far.</summary>
internal sealed class ProgressTracker(LoadPlan plan)
{
    private readonly Dictionary<string, long> _events = new(StringComparer.Ordinal);
    private readonly MeasuredSoFar _measured = new(plan);
    private RunSchedule _schedule = RunSchedule.Of(plan);

    /// <summary>The run left its plan for another phase.</summary>
    public void Jumped(string phase, TimeSpan at) =>
        _schedule = _schedule.GoTo(plan.Phases.Select((each, index) => (each, index)).First(pair => pair.each.Name == phase).index, at);

    public RunProgress After(RunProtocol.SecondPassed passed)
    {
        foreach (var (name, count) in passed.Second.Events)
        {
            _events[name] = _events.GetValueOrDefault(name) + count;
        }

        _measured.Add(passed.Second.Measures);
        var elapsed = TimeSpan.FromSeconds(passed.Second.Second + 1);
        var segment = passed.Second.Segment;
        var phase = segment < 0 ? plan.Phases.Count - 1 : _schedule.PhaseOf(segment);
        var stretches = _schedule.Stretches.Where(stretch => _schedule.PhaseOf(stretch.Segment) == phase).ToList();
        var (start, end) = (stretches[0].Start, stretches[^1].End);
        return new RunProgress
        {
            PhaseNumber = phase + 1,
            PhaseCount = plan.Phases.Count,
            PhaseName = plan.Phases[phase].Name,
            Level = passed.Second.Level,
            PhaseElapsed = Min(elapsed, end) - start,
            PhaseDuration = end - start,
            Elapsed = elapsed,
            Remaining = Max(_schedule.End - elapsed, TimeSpan.Zero),
            Capacity = plan.Target.Station?.Capacity,
            Second = passed.Second,
            Recent = passed.Recent,
            HasMarket = plan.Populations.Any(population => population.Script is null),
            Measured = _measured.Words,
            JobsPosted = Count(MarketEventKind.JobPosted),
            BidsPlaced = Count(MarketEventKind.BidPlaced),
            ContractsMade = Count(MarketEventKind.BidAccepted),
            ContractsPaid = Count(MarketEventKind.FinalPaid),
        };
    }

    private long Count(MarketEventKind kind) => _events.GetValueOrDefault(CamelNames.Events[(int)kind]);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
