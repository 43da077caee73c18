using Simulator.Metrics.Results;

namespace Simulator.Host.Views;

/// <summary>Where a run stands after a closed second.</summary>
internal sealed record RunProgress
{
    /// <summary>From 1.</summary>
    public required int PhaseNumber { get; init; }

    public required int PhaseCount { get; init; }

    public required string PhaseName { get; init; }

    /// <summary>Null where the phase has none.</summary>
    public string? Level { get; init; }

    public required TimeSpan PhaseElapsed { get; init; }

    public required TimeSpan PhaseDuration { get; init; }

    /// <summary>Of the run.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Of the run as its plan has it.</summary>
    public required TimeSpan Remaining { get; init; }

    /// <summary>Requests a second that the target can serve by its declaration; null where it declares nothing.</summary>
    public double? Capacity { get; init; }

    /// <summary>The second that was closed last.</summary>
    public required SecondRecord Second { get; init; }

    /// <summary>Response times of the last seconds together; null without samples.</summary>
    public LatencySummary? Recent { get; init; }

    /// <summary>Since the run began, as all totals here.</summary>
    public long JobsPosted { get; init; }

    public long BidsPlaced { get; init; }

    public long ContractsMade { get; init; }

    /// <summary>Contracts paid in full.</summary>
    public long ContractsPaid { get; init; }

    /// <summary>False where all users are scripted: they do no business.</summary>
    public bool HasMarket { get; init; } = true;

    /// <summary>Groups and metrics of the plan's own since the run began, a word each: <c>orders 1,204</c>.</summary>
    public IReadOnlyList<string> Measured { get; init; } = [];

    /// <summary><c>stress/1500</c>, or the phase's name where it has no levels.</summary>
    public string Segment => Level is null ? PhaseName : $"{PhaseName}/{Level}";

    /// <summary>How much of the phase is lived, 0 to 1.</summary>
    public double PhaseShare => PhaseDuration > TimeSpan.Zero ? Math.Clamp(PhaseElapsed / PhaseDuration, 0, 1) : 1;

    /// <summary>Of the last second, 0 to 1.</summary>
    public double ErrorRate => Second.Requests > 0 ? Second.Failed / (double)Second.Requests : 0;
}
