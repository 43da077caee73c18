using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class SpacingTests
{
    [Fact]
    public void Even_starts_lie_in_the_middle_of_their_gaps()
    {
        var starts = Starts(Plan(Even("flat", 10, 2, 2)));

        Assert.Equal(Enumerable.Range(0, 20).Select(k => 0.25 + (k / 2.0)), starts);
    }

    // The rate 2 t has come to t² starts.
    [Fact]
    public void On_a_ramp_they_lie_where_the_cumulated_rate_comes_to_each_half()
    {
        var starts = Starts(Plan(Even("ramp", 10, 0, 20)));

        Assert.Equal(100, starts.Count);
        Assert.All(starts.Select((at, k) => (at * at) - k - 0.5), off => Assert.InRange(off, -1e-5, 1e-5));
    }

    [Fact]
    public void From_segment_to_segment_no_start_is_lost_or_won()
    {
        var starts = Starts(Plan([.. Enumerable.Range(0, 50).Select(number => Even($"p{number}", 1, 0.3, 0.3))]));

        Assert.Equal(15, starts.Count);
        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.Equal(1 / 0.3, pair.Second - pair.First, 1e-5));
    }

    [Fact]
    public void Each_population_of_an_even_load_has_its_share()
    {
        var plan = Plan(Even("flat", 10, 10, 10));

        Assert.Equal((40, 60), (Starts(plan, 0).Count, Starts(plan, 1).Count));
    }

    [Fact]
    public void Shares_of_nodes_take_turns()
    {
        var plan = Plan(Even("flat", 30, 1, 1));
        var process = Process(plan, null);
        var at = TimeSpan.Zero;
        var owned = new int[3];
        while (process.NextAfter(RunSchedule.Of(plan), at) is { } next && process.Number < 30)
        {
            at = next;
            owned[Enumerable.Range(0, 3).Single(index => new Share(index, 3).Owns(process.Number))]++;
        }

        Assert.Equal([10, 10, 10], owned);
    }

    [Fact]
    public void Where_the_spacing_changes_each_stretch_has_its_own()
    {
        var plan = Plan(Sessions("chance", 100, 10, 10), Even("even", 100, 10, 10), Sessions("again", 100, 10, 10));

        var starts = Starts(plan);

        var even = starts.Where(at => at is >= 100 and < 200).ToList();
        Assert.InRange(even.Count, 999, 1001);
        Assert.All(even.Zip(even.Skip(1)), pair => Assert.Equal(0.1, pair.Second - pair.First, 1e-6));
        var before = starts.Where(at => at < 100).ToList();
        Assert.InRange(before.Count, 870, 1130);
        Assert.Contains(before.Zip(before.Skip(1)), pair => pair.Second - pair.First > 0.3);
        Assert.InRange(starts.Count(at => at >= 200), 870, 1130);
    }

    [Fact]
    public void After_a_jump_even_starts_go_on_without_a_gap_or_a_pair()
    {
        var plan = Plan(Even("slow", 100, 1, 1), Even("fast", 10, 10, 10));
        var (schedule, jumped) = (RunSchedule.Of(plan), RunSchedule.Of(plan).GoTo(1, S(5.2)));
        var process = Process(plan, null);
        List<double> starts = [];
        var at = TimeSpan.Zero;
        while (process.NextAfter(at < S(5) ? schedule : jumped, at < S(5) ? at : Max(at, S(5.2))) is { } next)
        {
            if (at < S(5) && next > S(5.2))
            {
                at = S(5.2);
                continue;
            }

            starts.Add(next.TotalSeconds);
            at = next;
        }

        // 5.2 s at one a second, then 10 s at ten.
        Assert.Equal(105, starts.Count);
        Assert.Equal(0.5, starts[0], 1e-6);
        Assert.Equal(5.2 + 0.03, starts[5], 1e-6);
    }

    [Fact]
    public void Steps_points_and_spikes_grow_by_the_area_under_them()
    {
        var curve = new LoadCurve([new(0, 0.2, 5, 5), new(0.2, 0.3, 5, 50), new(0.3, 0.5, 50, 50), new(0.5, 1, 10, 0)]);
        var plan = Plan(new Phase("odd", true, [new Segment("odd", null, LoadModel.PartlyOpen, curve, S(100))]));
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));

        Assert.Equal(100 * curve.Mean, intensity.Between(TimeSpan.Zero, S(100)), 1e-6);
        Assert.Equal((5, 50, 10), (Math.Round(intensity.RateAt(S(19.999))), Math.Round(intensity.RateAt(S(40))), Math.Round(intensity.RateAt(S(50)))));
        for (var wanted = 1.0; wanted < 1500; wanted += 7.3)
        {
            Assert.Equal(wanted, intensity.Between(TimeSpan.Zero, intensity.WhenGrown(TimeSpan.Zero, wanted)!.Value), 1e-4);
        }
    }

    [Fact]
    public void A_busy_state_is_on_its_own_clock_whatever_a_population_has()
    {
        var segment = new Segment("own", null, LoadModel.Closed, new LoadCurve(0, 0), S(1_000))
        {
            Own = [new PopulationLoad(LoadModel.PartlyOpen, new LoadCurve(1, 9)), new PopulationLoad(LoadModel.PartlyOpen, new LoadCurve(9, 1))],
        };
        var plan = Plan(new Phase("own", true, [segment])) with { Arrivals = new ArrivalsPlan { BusyState = new BusyState(50, 5, 0.1) } };
        var (one, other, all) = (Intensity(plan, 0), Intensity(plan, 1), Intensity(plan, null));

        for (var at = 5.0; at < 1_000; at += 13)
        {
            Assert.Equal(all.RateAt(S(at)), one.RateAt(S(at)) + other.RateAt(S(at)), 1e-6);
            Assert.Equal(all.Between(TimeSpan.Zero, S(at)), one.Between(TimeSpan.Zero, S(at)) + other.Between(TimeSpan.Zero, S(at)), 1e-6);
        }
    }

    private static SessionIntensity Intensity(LoadPlan plan, int? population) => new(plan, RunSchedule.Of(plan), population);

    private static Phase Even(string name, double seconds, double from, double to) =>
        new(name, true, [new Segment(name, null, LoadModel.PartlyOpen, new LoadCurve(from, to), S(seconds)) { Spacing = Spacing.Even }]);

    private static List<double> Starts(LoadPlan plan, int? population = null)
    {
        var (process, schedule) = (Process(plan, population), RunSchedule.Of(plan));
        List<double> starts = [];
        var at = TimeSpan.Zero;
        while (process.NextAfter(schedule, at) is { } next)
        {
            starts.Add(next.TotalSeconds);
            at = next;
        }

        return starts;
    }

    private static ArrivalProcess Process(LoadPlan plan, int? population)
    {
        var chance = new RandomStream(11, new UserKey(0, "homeowners", 0), StreamKind.Arrival);
        return new ArrivalProcess(plan, population, () => chance.NextDouble());
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
