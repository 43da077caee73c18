using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Plans;
using Simulator.Model.VirtualTime;

namespace Simulator.Model.Tests.VirtualTime;

public class StationResponseTimesTests
{
    private static readonly TimeSpan Mean = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void One_after_another_goes_through_one_worker()
    {
        var station = new StationResponseTimes(new StationPlan("", 1, new Laws.Constant(0.02), Mean, null), TimeSpan.FromMilliseconds(3), 1);

        Assert.Equal([(20, 23), (40, 43), (60, 63)], new[] { 1, 2, 3 }.Select(_ => Millis(station.Of(TimeSpan.Zero))));
        Assert.Equal((20, 23), Millis(station.Of(TimeSpan.FromSeconds(1))));
    }

    [Fact]
    public void Who_finds_the_queue_full_is_turned_away()
    {
        var station = new StationResponseTimes(new StationPlan("", 1, new Laws.Constant(0.02), Mean, 1), TimeSpan.Zero, 1);

        Assert.Equal([false, false, true], new[] { 1, 2, 3 }.Select(_ => station.Of(TimeSpan.Zero).IsRefused));
        Assert.False(station.Of(Mean).IsRefused);
    }

    [Theory]
    [InlineData(1, 0.5, 0.5)]      // M/M/1: the load
    [InlineData(8, 0.6, 0.1395)]   // Erlang C for 8 workers and a load of 4.8
    public void Its_mean_wait_is_that_of_a_queue_with_several_workers(int workers, double load, double chanceToWait)
    {
        var station = new StationResponseTimes(new StationPlan("", workers, new Laws.Exponential(0.02), Mean, null), TimeSpan.Zero, 5);
        var chance = new RandomStream(3, new UserKey(0, "arrivals", 0), StreamKind.Arrival);
        var gap = 0.02 / (workers * load);
        var (now, sum, count) = (0.0, 0.0, 400_000);
        for (var i = 0; i < count; i++)
        {
            now += new Laws.Exponential(gap).Draw(ref chance);
            sum += station.Of(TimeSpan.FromSeconds(now)).Answer.TotalSeconds;
        }

        var expected = 0.02 + (chanceToWait * 0.02 / (workers * (1 - load)));
        Assert.InRange(sum / count / expected, 0.97, 1.03);
    }

    private static (int Work, int Answer) Millis(VirtualPassage passage) => ((int)passage.Work.TotalMilliseconds, (int)passage.Answer.TotalMilliseconds);
}
