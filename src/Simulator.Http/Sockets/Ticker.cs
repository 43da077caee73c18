namespace Simulator.Http.Sockets;

/// <summary>
/// Calls again and again until it is disposed of, never twice at a time. By the system's clock on a thread of its own: the thread pool would spin after each tick, which costs a
/// twentieth of a core, and may be late when it is busy. By any other clock on that clock's timer.
/// </summary>
internal sealed class Ticker : IDisposable
{
    private readonly Action _tick;
    private readonly ITimer? _timer;
    private readonly ManualResetEvent _isOver = new(false);
    private int _isTicking;

    public Ticker(TimeProvider time, TimeSpan every, Action tick)
    {
        _tick = tick;
        if (ReferenceEquals(time, TimeProvider.System))
        {
            new Thread(() => Run(every)) { IsBackground = true, Name = "Http deadlines" }.Start();
        }
        else
        {
            _timer = time.CreateTimer(static ticker => ((Ticker)ticker!).TickOnce(), this, every, every);
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _isOver.Set();
    }

    private void Run(TimeSpan every)
    {
        while (!_isOver.WaitOne(every))
        {
            _tick();
        }

        _isOver.Dispose();
    }

    private void TickOnce()
    {
        if (Interlocked.Exchange(ref _isTicking, 1) == 0)
        {
            _tick();
            Volatile.Write(ref _isTicking, 0);
        }
    }
}
