using Simulator.Host.Reports;
using Simulator.Host.Reports.Charts;

namespace Simulator.Host.Tests.Reports;

public sealed class TimelineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(96)]
    public void However_long_a_run_its_charts_have_no_more_than_600_points(int stretch)
    {
        var timeline = Timeline.From(SampleTimeline.Seconds(stretch), 900 * stretch);

        Assert.InRange(timeline.Points.Count, 300, Timeline.MostPoints);
    }

    [Fact]
    public void A_drain_beyond_the_plan_adds_no_points() =>
        Assert.Equal(Timeline.MostPoints, Timeline.From(SampleTimeline.Seconds(), 600).Points.Count);

    [Fact]
    public void A_point_holds_the_mean_of_rates_and_the_worst_of_percentiles()
    {
        var seconds = SampleTimeline.Seconds().Skip(700).Take(4).ToList();

        var point = TimelinePoints.Merge(seconds, 700);

        Assert.Equal(seconds.Average(second => second.Failed), point.Failed, 6);
        Assert.Equal(seconds.Max(second => second.ResponseMs!.P99), point.P99);
        Assert.Equal(seconds.Sum(second => second.Requests), point.Samples);
    }

    [Fact]
    public void Phases_carry_the_users_that_were_planned_for_them()
    {
        var timeline = Timeline.From(SampleTimeline.Seconds(), 900);

        Assert.Equal(["10–100 users", "250 users", "500–2,000 users", "250 users"], timeline.Bands.Select(band => band.Users));
        Assert.Equal(["500", "1000", "1500", "2000"], timeline.Bands[2].Levels.Select(level => level.Name));
    }

    [Fact]
    public void A_line_breaks_where_seconds_or_values_are_missing()
    {
        var seconds = SampleTimeline.Seconds().Where(second => second.Second is not 5).Take(10);
        var timeline = Timeline.From(seconds, 10);

        var path = ChartPaths.Line(timeline, [1, 1, null, 1, 1, 1, 1, 1, 1, 1], new AxisScale(2, 1));

        Assert.Equal(3, path.Count(letter => letter == 'M'));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.7, 0.8)]
    [InlineData(930, 1000)]
    [InlineData(2480, 3000)]
    public void An_axis_ends_at_a_round_number(double highest, double end) => Assert.Equal(end, AxisScale.For(highest).Max, 6);
}
