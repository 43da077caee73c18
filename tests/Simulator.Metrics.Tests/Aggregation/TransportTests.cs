using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using static Simulator.Metrics.Tests.TestRun;

namespace Simulator.Metrics.Tests.Aggregation;

public class TransportTests
{
    private readonly TestRun _run = new(PlanWith());

    [Fact]
    public void A_second_tells_what_the_connections_did()
    {
        var second = _run.Live(0, [], transport: new TransportSnapshot(
            [Times(TransportPart.Connect, 0, 20, 3), Times(TransportPart.FirstByte, 0, 100, 12), Times(TransportPart.FirstByte, 0, 100, 40, Bid)],
            new ConnectionFigures(20, 1, 22, 2, 5, 1000, 90_000))).Record.Transport;

        Assert.NotNull(second);
        Assert.Equal((20, 1, 22, 2, 5), (second.Open, second.Waiting, second.Opened, second.Failed, second.LostKeepAlives));
        Assert.Equal((1000, 90_000), (second.BytesSent, second.BytesReceived));
        Assert.Equal((20, 3), (second.ConnectMs!.Count, second.ConnectMs.Max));
        Assert.Equal((200, 40), (second.FirstByteMs!.Count, second.FirstByteMs.P99!.Value), new Near());
    }

    [Fact]
    public void A_target_that_does_not_tell_leaves_no_trace()
    {
        Assert.Null(_run.Live(0, [Requests(0, 10, 50)]).Record.Transport);
        Assert.Null(_run.Record().Transport);
        Assert.Null(_run.Summary().Transport);
    }

    [Fact]
    public void The_summary_adds_up_what_happened_and_keeps_the_most_that_were_open()
    {
        _run.Live(0, [], transport: new TransportSnapshot([Times(TransportPart.Connect, 0, 10, 1)], new ConnectionFigures(10, 0, 10, 0, 0, 100, 1000)));
        _run.Live(0, [], transport: new TransportSnapshot([Times(TransportPart.FirstByte, 0, 40, 5)], new ConnectionFigures(4, 0, 0, 1, 6, 100, 1000)));

        var transport = _run.Summary().Transport;

        Assert.NotNull(transport);
        Assert.Equal((10, 1, 6, 10), (transport.Opened, transport.Failed, transport.LostKeepAlives, transport.PeakOpen));
        Assert.Equal((200, 2000), (transport.BytesSent, transport.BytesReceived));
        Assert.Equal(0.75, transport.ReusedShare);
        Assert.Equal((10, 40), (transport.ConnectMs!.Count, transport.FirstByteMs!.Count));
        Assert.Null(transport.TlsMs);
    }

    [Fact]
    public void First_bytes_are_told_by_phase_and_step_and_not_by_population()
    {
        _run.Live(0, [Requests(0, 10, 50)], transport: new TransportSnapshot([Times(TransportPart.FirstByte, 0, 10, 5)], default));
        _run.Live(1, [Requests(1, 10, 50, step: Bid)], transport: new TransportSnapshot([Times(TransportPart.FirstByte, 1, 10, 9, Bid)], default));

        var summary = _run.Summary();

        Assert.Equal([5, 9, null], summary.Phases.Select(phase => phase.FirstByteMs?.Max));
        Assert.Equal([("bid", 9.0), ("browse", 5.0)], summary.Steps.Select(step => (step.Name, step.FirstByteMs!.Max)));
        Assert.Equal(20, summary.Totals.FirstByteMs!.Count);
        Assert.All(summary.Populations, population => Assert.Null(population.FirstByteMs));
    }

    [Fact]
    public void Two_nodes_are_one()
    {
        var (one, other) = (Snapshot("a", 1, 0, 0), Snapshot("b", 1, 0, 0));
        _run.Ledger.Merge(one with { Transport = new TransportSnapshot([Times(TransportPart.Tls, 0, 3, 2)], new ConnectionFigures(3, 0, 3, 0, 0, 5, 6)) });
        _run.Ledger.Merge(other with { Transport = new TransportSnapshot([Times(TransportPart.Tls, 0, 4, 8)], new ConnectionFigures(4, 0, 4, 0, 0, 5, 6)) });

        Assert.Equal(7, _run.Ledger.CloseSecond(0).Record.Transport!.Open);
        var series = Assert.Single(_run.Record().Transport!.Series);
        Assert.Equal((7, 8000), (series.Times.Count, series.Times.MaxMicros));
    }

    private sealed class Near : IEqualityComparer<(long, double)>
    {
        public bool Equals((long, double) x, (long, double) y) => x.Item1 == y.Item1 && Math.Abs(x.Item2 - y.Item2) <= y.Item2 / 500;

        public int GetHashCode((long, double) of) => 0;
    }
}
