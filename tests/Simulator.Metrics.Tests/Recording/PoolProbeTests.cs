using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Tests.Recording;

public class PoolProbeTests
{
    private readonly FakePool _pool = new();
    private readonly FakeClock _clock = new();
    private readonly PoolProbe _probe;

    public PoolProbeTests() => _probe = new PoolProbe(_pool, _clock);

    [Fact]
    public void The_delay_is_the_time_until_the_item_ran()
    {
        _probe.Look();
        _clock.Pass(30);
        _pool.RunAll();
        _probe.Look();
        _clock.Pass(10);
        _pool.RunAll();

        Assert.Equal(TimeSpan.FromMilliseconds(30), _probe.Take().Delay);
        Assert.Null(_probe.Take().Delay);
    }

    [Fact]
    public void One_item_at_a_time_waits()
    {
        _probe.Look();
        _probe.Look();
        Assert.Single(_pool.Waiting);

        _pool.RunAll();
        _probe.Look();

        Assert.Single(_pool.Waiting);
    }

    [Fact]
    public void An_item_that_still_waits_tells_how_long_already()
    {
        _probe.Look();
        _clock.Pass(700);
        Assert.Equal(TimeSpan.FromMilliseconds(700), _probe.Take().Delay);

        _clock.Pass(1000);
        _pool.RunAll();

        Assert.Equal(TimeSpan.FromMilliseconds(1700), _probe.Take().Delay);
    }

    [Fact]
    public void The_most_that_waited_at_any_look_is_told()
    {
        foreach (var pending in new[] { 3, 12, 5 })
        {
            _pool.Pending = pending;
            _probe.Look();
        }

        Assert.Equal(12, _probe.Take().Pending);
        Assert.Equal(0, _probe.Take().Pending);
    }

    [Fact]
    public async Task The_runtimes_pool_does_what_is_queued()
    {
        var ran = new TaskCompletionSource();

        new RuntimePool().Queue(ran.SetResult);

        await ran.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.True(new RuntimePool().Pending >= 0);
    }

    private sealed class FakePool : IWorkPool
    {
        public List<Action> Waiting { get; } = [];

        public long Pending { get; set; }

        public void Queue(Action work) => Waiting.Add(work);

        public void RunAll()
        {
            Waiting.ForEach(work => work());
            Waiting.Clear();
        }
    }

    private sealed class FakeClock : TimeProvider
    {
        private long _now = 1;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => _now;

        public void Pass(int milliseconds) => _now += milliseconds;
    }
}
