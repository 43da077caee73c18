using Akka.Actor;
using Simulator.Metrics.Snapshots;
using static Simulator.Actors.Reporting.MetricsProtocol;

namespace Simulator.Actors.Tests;

/// <summary>Takes snapshots and acknowledges them while it is told to.</summary>
internal sealed class FakeAggregator : ReceiveActor
{
    public FakeAggregator(Book book)
    {
        Receive<SnapshotTaken>(taken =>
        {
            book.Taken.Add(taken.Snapshot);
            if (book.Acknowledges)
            {
                Sender.Tell(new SnapshotMerged(taken.RunId, taken.Snapshot.Sequence));
            }
        });
    }

    /// <summary>What the test sees of it.</summary>
    public sealed class Book
    {
        public List<NodeSnapshot> Taken { get; } = [];

        public bool Acknowledges { get; set; } = true;
    }
}
