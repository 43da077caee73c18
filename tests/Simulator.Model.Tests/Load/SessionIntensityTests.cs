using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class SessionIntensityTests
{
    // Twice as much at noon as at midnight, in straight lines.
    private static readonly DiurnalCurve Hill = new(S(2400), TimeSpan.Zero, [.. Enumerable.Range(0, 24).Select(hour => 24.0 - Math.Abs(12 - hour))]);

    private static readonly ArrivalsPlan Everything = new()
    {
        Diurnal = Hill with { Begins = TimeSpan.FromHours(5.5) },
        TrendPerHour = -0.4,
        Bursts = [new Burst(S(100), S(37), 3, null), new Burst(S(50), S(60), 2, S(300)), new Burst(S(700), S(20), 0, null)],
    };

    private static readonly LoadPlan Shaped = Plan(Sessions("ramp", 1_000, 0, 5), Users("closed", 100, 9, 9), Sessions("flat", 3_000, 2, 2)) with { Arrivals = Everything };

    [Fact]
    public void Without_any_shape_it_is_the_phases_curve()
    {
        var plan = Plan(Sessions("ramp", 100, 10, 30), Sessions("flat", 50, 8, 8));
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));

        Assert.Equal([10, 20, 8, 0, 0], Rates(intensity, 0, 50, 100, 150, -1));
        Assert.Equal(2_000, intensity.Between(S(0), S(100)), 1e-9);
        Assert.Equal(290 + 80, intensity.Between(S(90), S(110)), 1e-9);
    }

    [Fact]
    public void Its_integral_is_that_of_its_rate()
    {
        var intensity = new SessionIntensity(Shaped, RunSchedule.Of(Shaped));
        const double step = 0.01;

        var sum = 0.0;
        for (var at = step / 2; at < 4_100; at += step) sum += step * intensity.RateAt(S(at));

        Assert.Equal(sum, intensity.Between(S(0), S(4_100)), sum * 1e-5);
        Assert.Equal(intensity.Between(S(0), S(4_100)), intensity.Between(S(0), S(777)) + intensity.Between(S(777), S(9_999)), 1e-9);
    }

    [Fact]
    public void When_the_integral_has_grown_is_its_inverse_to_a_tick()
    {
        var intensity = new SessionIntensity(Shaped with { Arrivals = Everything with { BusyState = new BusyState(20, 5, 0.1) } }, RunSchedule.Of(Shaped));

        var at = S(3);
        while (intensity.WhenGrown(at, 0.7) is { } next)
        {
            Assert.Equal(0.7, intensity.Between(at, next), 1e-4);
            at = next;
        }

        Assert.InRange(at, S(4_000), S(4_100));
    }

    [Fact]
    public void A_day_is_a_line_through_its_hours_whose_mean_is_one()
    {
        var plan = Plan(Sessions("two days", 4_800, 10, 10)) with { Arrivals = new ArrivalsPlan { Diurnal = Hill } };
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));

        Assert.Equal(2, intensity.RateAt(S(1_200)) / intensity.RateAt(S(0)), 1e-9);
        Assert.Equal((intensity.RateAt(S(500)) + intensity.RateAt(S(600))) / 2, intensity.RateAt(S(550)), 1e-9);
        Assert.Equal(intensity.RateAt(S(333)), intensity.RateAt(S(2_733)), 1e-9);
        Assert.Equal(24_000, intensity.Between(S(0), S(2_400)), 1e-6);
    }

    [Fact]
    public void A_day_begins_when_the_plan_says()
    {
        var plan = Plan(Sessions("day", 2_400, 10, 10)) with { Arrivals = new ArrivalsPlan { Diurnal = Hill with { Begins = TimeSpan.FromHours(12) } } };
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));

        Assert.Equal(2, intensity.RateAt(S(0)) / intensity.RateAt(S(1_200)), 1e-9);
    }

    [Fact]
    public void Starts_follow_the_hours_of_the_day()
    {
        var plan = Plan(Sessions("day", 2_400, 20, 20)) with { Arrivals = new ArrivalsPlan { Diurnal = Hill } };
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));

        var starts = Starts(plan);

        for (var hour = 0; hour < 24; hour++)
        {
            var wanted = intensity.Between(S(100 * hour), S(100 * (hour + 1)));
            var count = starts.Count(start => start >= S(100 * hour) && start < S(100 * (hour + 1)));
            Assert.InRange(count, wanted - (4 * Math.Sqrt(wanted)), wanted + (4 * Math.Sqrt(wanted)));
        }
    }

    [Fact]
    public void A_trend_is_a_share_of_the_first_rate_an_hour_and_ends_at_zero()
    {
        var plan = Plan(Sessions("long", 7_200, 10, 10));
        var rising = new SessionIntensity(plan with { Arrivals = new ArrivalsPlan { TrendPerHour = 0.1 } }, RunSchedule.Of(plan));
        var falling = new SessionIntensity(plan with { Arrivals = new ArrivalsPlan { TrendPerHour = -1 } }, RunSchedule.Of(plan));

        Assert.Equal([10, 10.5, 11], Rates(rising, 0, 1_800, 3_600));
        Assert.Equal([10, 5, 0], Rates(falling, 0, 1_800, 5_000));
        Assert.Equal(18_000, falling.Between(S(0), S(7_200)), 1e-6);
    }

    [Fact]
    public void Bursts_multiply_the_rate_while_they_last_and_come_again()
    {
        var bursts = new[] { new Burst(S(10), S(5), 2, null), new Burst(S(100), S(10), 3, S(50)) };
        var plan = Plan(Sessions("flat", 300, 4, 4)) with { Arrivals = new ArrivalsPlan { Bursts = bursts } };
        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan));

        Assert.Equal([4, 8, 8, 4, 12, 4, 12, 12, 4], Rates(intensity, 9.9, 10, 14.9, 15, 100, 110, 150, 259.9, 260));
        Assert.Equal(1_200 + 20 + (4 * 80), intensity.Between(S(0), S(300)), 1e-9);
    }

    [Fact]
    public void A_burst_of_twice_the_rate_has_twice_the_starts()
    {
        var plan = Plan(Sessions("flat", 300, 50, 50)) with { Arrivals = new ArrivalsPlan { Bursts = [new Burst(S(100), S(100), 2, null)] } };

        var starts = Starts(plan);

        Assert.InRange(starts.Count(start => start >= S(100) && start < S(200)), 10_000 - 400, 10_000 + 400);
        Assert.InRange(starts.Count(start => start < S(100) || start >= S(200)), 10_000 - 400, 10_000 + 400);
    }

    [Fact]
    public void After_a_jump_day_and_bursts_go_on_with_the_runs_clock()
    {
        var plan = Plan(Sessions("first", 100, 1, 1), Sessions("second", 100, 10, 10)) with { Arrivals = new ArrivalsPlan { Bursts = [new Burst(S(50), S(10), 2, null)] } };

        var intensity = new SessionIntensity(plan, RunSchedule.Of(plan).GoTo(1, S(20)));

        Assert.Equal([1, 10, 20, 10, 0], Rates(intensity, 19, 20, 55, 60, 120));
    }

    private static List<TimeSpan> Starts(LoadPlan plan)
    {
        var chance = new RandomStream(11, new UserKey(0, "homeowners", 0), StreamKind.Arrival);
        var process = new ArrivalProcess(plan, null, () => chance.NextDouble());
        var schedule = RunSchedule.Of(plan);
        List<TimeSpan> starts = [];
        for (var at = TimeSpan.Zero; process.NextAfter(schedule, at) is { } next; at = next) starts.Add(next);
        return starts;
    }

    private static IEnumerable<double> Rates(SessionIntensity intensity, params double[] seconds) => seconds.Select(at => Math.Round(intensity.RateAt(S(at)), 9));
}
