using System.Diagnostics;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;
using Simulator.Metrics.Tests.Conformance;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Tests.Recording;

/// <summary>What users decide is counted exactly, cheaply and in few bytes.</summary>
public sealed class ConductRecorderTests(ITestOutputHelper output)
{
    private static readonly UserKey User = new(1, "contractors", 3);
    private static readonly RunSchedule Schedule = RunSchedule.Of(WatchedCrowd.Plan);

    private readonly ConductLayout _layout = new(WatchedCrowd.Plan);

    [Fact]
    public void Each_choice_is_in_exactly_one_flip_whoever_writes_meanwhile()
    {
        const int writers = 4;
        const int each = 50_000;
        var recorder = new ConductRecorder(_layout, 1);
        var cell = _layout.Populations[1].Rows[0].CellOf(0b11, 1);
        var threads = Enumerable.Range(0, writers).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < each; i++) recorder.Chose(User, 0, 0b11, 1);
        })).ToList();

        foreach (var thread in threads) thread.Start();
        var counted = 0L;
        while (threads.Any(thread => thread.IsAlive)) counted += Count(recorder.Flip(false), cell);
        counted += Count(recorder.Flip(false), cell);

        Assert.Equal(writers * each, counted);
    }

    [Fact]
    public void A_second_comes_through_the_wire_as_it_was()
    {
        var recorder = new ConductRecorder(_layout, 1);
        Act(recorder, steps: 200);
        recorder.SessionArrived(User, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(1.501));
        recorder.SessionArrived(User, TimeSpan.FromSeconds(1.25), TimeSpan.FromSeconds(1.26));
        recorder.SessionEnded(User, TimeSpan.FromSeconds(4), isCut: false);
        var conduct = recorder.Flip(isSecond: true);

        var read = NodeSnapshotCodec.Read(NodeSnapshotCodec.Write(TestRun.Snapshot("node", 1, 0, 0) with { Conduct = conduct })).Conduct;

        Assert.NotEmpty(conduct.Draws);
        Assert.NotEmpty(conduct.Prints);
        Assert.Equal(2, conduct.Starts.Count);
        Assert.Equal(conduct.Layout, read.Layout);
        Assert.Equal(conduct.Cells, read.Cells);
        Assert.Equal(conduct.Counts, read.Counts);
        Assert.Equal(conduct.Prints, read.Prints);
        Assert.Equal(conduct.Starts, read.Starts);
        Assert.Equal(conduct.Draws.Select(draw => (draw.Population, draw.User, draw.From)), read.Draws.Select(draw => (draw.Population, draw.User, draw.From)));
        Assert.Equal(conduct.Draws.SelectMany(draw => draw.Shares), read.Draws.SelectMany(draw => draw.Shares));
    }

    [Fact]
    public void Draws_of_a_tracked_user_come_once_and_in_order()
    {
        var recorder = new ConductRecorder(_layout, 1);
        List<int> from = [];
        var draws = 0;
        for (var second = 0; second < 5; second++)
        {
            for (var i = 0; i < 60; i++) recorder.Paused(User, 0, TimeSpan.FromMilliseconds(20 + i));
            foreach (var stretch in recorder.Flip(true).Draws)
            {
                Assert.Equal(draws, stretch.From);
                from.Add(stretch.From);
                draws += stretch.Shares.Count;
            }
        }

        Assert.Equal([0, 60, 120, 180], from);
        Assert.Equal(200, draws);
    }

    [Fact]
    public void A_user_beyond_its_first_draws_costs_no_memory()
    {
        var recorder = new ConductRecorder(_layout, 1);
        Act(recorder, 5_000);

        // A collection that other tests cause in between can book room that it handed out as used: what the recorder takes, it takes each time.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Act(recorder, 10_000);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Ten_thousand_steps_a_second_take_less_than_a_hundred_kilobytes()
    {
        var recorder = new ConductRecorder(_layout, 1);
        Act(recorder, 10_000);

        var bytes = NodeSnapshotCodec.Write(TestRun.Snapshot("node", 1, 0, 0) with { Conduct = recorder.Flip(true) }).Length;

        output.WriteLine($"{bytes} bytes");
        Assert.InRange(bytes, 1_000, 100_000);
    }

    [Fact]
    public void Waiting_is_split_at_the_borders_of_segments()
    {
        var plan = TestRun.PlanWith() with { Populations = WatchedCrowd.Plan.Populations };
        var layout = new ConductLayout(plan);
        var recorder = new ConductRecorder(layout, 1);

        recorder.Waited(RunSchedule.Of(plan), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(17));
        recorder.Waited(RunSchedule.Of(plan), TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(60));

        var conduct = recorder.Flip(false);
        Assert.Equal([2, 10, 2, 1], Enumerable.Range(0, 4).Select(segment => TimeSpan.FromTicks(Count(conduct, layout.WaitTicks + segment)).TotalSeconds));
    }

    [Fact]
    public void Lag_bins_hold_their_values_to_a_sixteenth()
    {
        foreach (var micros in new long[] { 0, 1, 15, 16, 31, 32, 100, 999, 1_000, 10_000, 123_456, 5_000_000, uint.MaxValue })
        {
            var bin = LagBins.Of(micros);
            Assert.InRange(bin, 0, LagBins.Count - 1);
            Assert.InRange(LagBins.UpperEdge(bin), micros + 1, (micros + 1) * 17 / 16.0);
        }
    }

    [Fact(Explicit = true)]
    public void What_a_step_costs()
    {
        var recorder = new ConductRecorder(_layout, 1);
        var pauses = Pauses();
        Act(recorder, 200_000);
        Tell("pause", i => recorder.Paused(User, i % 7, pauses[i % pauses.Length]));
        Tell("choice", i => recorder.Chose(User, 9, 0b111, i % 3));
        Tell("coin", i => recorder.Tossed(User, 10, 1.1, i % 5 == 0));
        Tell("rank of 20", i => recorder.Ranked(User, 0xFFFFF, i % 20));
        Tell("sent", i => recorder.Sent(User, i % 7, pauses[i % pauses.Length] + TimeSpan.FromMilliseconds(0.3), pauses[i % pauses.Length]));
        Tell("waited", i => recorder.Waited(Schedule, TimeSpan.FromSeconds(i % 90), TimeSpan.FromSeconds((i % 90) + 1)));
        var bids = new BidsWeighed([new(0.9, 4.5, true), new(1.1, null, false), new(1, 4, false)], 0.6, 1);
        Tell("choice among 3 bids", _ => recorder.Weighed(User, bids));
        var clock = Stopwatch.StartNew();
        recorder.Flip(true);
        output.WriteLine($"flip: {clock.Elapsed.TotalMicroseconds:F0} µs, {_layout.Length} counters");

        void Tell(string what, Action<int> act)
        {
            const int times = 2_000_000;
            for (var i = 0; i < times / 10; i++) act(i);
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < times; i++) act(i);
            output.WriteLine($"{what}: {(Environment.CpuUsage.TotalTime - before).TotalNanoseconds / times:F0} ns of processor");
        }
    }

    private static long Count(ConductSnapshot conduct, int cell) => Array.IndexOf(conduct.Cells, cell) is >= 0 and var at ? conduct.Counts[at] : 0;

    private static TimeSpan[] Pauses()
    {
        var chance = new RandomStream(1, User, StreamKind.Think);
        return [.. Enumerable.Range(0, 4096).Select(_ => TimeSpan.FromSeconds(0.05 * -6 * Math.Log(chance.NextOpen())))];
    }

    // Steps of three populations, with all that a step tells.
    private static void Act(ConductRecorder recorder, int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            var user = new UserKey(i % 3, "users", i % 30);
            var pause = TimeSpan.FromTicks((i * 7919L % 10_000_000) + 1);
            recorder.Chose(user, 0, 0b11, i % 2);
            recorder.Paused(user, i % 7, pause);
            recorder.Ranked(user, 0xFFFFF, i % 20);
            recorder.Sent(user, i % 7, pause + TimeSpan.FromMicroseconds(i % 900), pause);
            recorder.Waited(Schedule, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        }
    }
}
