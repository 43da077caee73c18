using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Actors.Reporting;

/// <summary>What others may say to <see cref="MetricsAggregator"/>, and what it says.</summary>
public static class MetricsProtocol
{
    /// <summary>A node's second; acknowledged, and sent again until it is.</summary>
    public sealed record SnapshotTaken(RunId RunId, NodeSnapshot Snapshot) : IWireMessage;

    public sealed record SnapshotMerged(RunId RunId, long Sequence) : IWireMessage;

    /// <summary>All nodes are done: close what is left and tell the whole.</summary>
    /// <param name="Elapsed">How long the run lasted.</param>
    /// <param name="LastSequences">The last snapshot of each node that drained.</param>
    /// <param name="Notes">What a reader has to know.</param>
    public sealed record Conclude(StopReason Reason, TimeSpan Elapsed, IReadOnlyDictionary<string, long> LastSequences, IReadOnlyList<string> Notes) : ILocalMessage
    {
        /// <summary>Why the teardown failed; null where it did not.</summary>
        public string? TeardownFailure { get; init; }
    }

    /// <summary>Told to the parent: all nodes' samples of a second are merged.</summary>
    public sealed record SecondClosed(SecondRecord Second, LatencySummary? Recent) : ILocalMessage;

    /// <summary>Told to the parent: a threshold's action is due.</summary>
    public sealed record ThresholdActed(Threshold Threshold) : ILocalMessage;

    /// <summary>Told to the parent: the answer to <see cref="Conclude"/>.</summary>
    /// <param name="Record">As <c>RunRecordFile</c> writes it.</param>
    public sealed record Concluded(byte[] Record) : ILocalMessage;
}
