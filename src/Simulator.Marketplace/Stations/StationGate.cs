namespace Simulator.Marketplace.Stations;

/// <summary>Holds requests until their departure. One thread of its own waits for the next instant due, so that a busy pool delays none.</summary>
internal sealed class StationGate
{
    private readonly object _held = new();
    private readonly PriorityQueue<Departure, TimeSpan> _departures = new();
    private readonly ClockRest _clock;
    private bool _isOpen = true;
    private bool _isRunning;

    public StationGate(TimeProvider time) => _clock = new ClockRest(time, _held);

    /// <summary>Time since it was made, by which departures are reckoned.</summary>
    public TimeSpan Now => _clock.Now;

    public ValueTask<StationPassage> HoldAsync(TimeSpan due)
    {
        lock (_held)
        {
            if (!_isOpen) return ValueTask.FromResult(StationPassage.Closed);
            if (due <= Now) return ValueTask.FromResult(StationPassage.Served);
            Departure departure = new();
            _departures.Enqueue(departure, due);
            // Only a departure before the one that the thread rests for need wake it.
            if (_departures.Peek() == departure) WakeUp();
            return departure.Passage;
        }
    }

    /// <summary>Lets everyone out unserved, now and from now on, and ends the thread.</summary>
    public void Close()
    {
        lock (_held)
        {
            _isOpen = false;
            while (_departures.TryDequeue(out var departure, out _)) departure.Release(StationPassage.Closed);
            Monitor.PulseAll(_held);
        }
        _clock.Stop();
    }

    private void WakeUp()
    {
        Monitor.PulseAll(_held);
        if (_isRunning) return;
        _isRunning = true;
        new Thread(Run) { IsBackground = true, Name = "station" }.Start();
    }

    private void Run()
    {
        lock (_held)
        {
            while (_isOpen)
            {
                if (!_departures.TryPeek(out var departure, out var due)) Monitor.Wait(_held);
                else if (due > Now) _clock.Until(due);
                else
                {
                    _departures.Dequeue();
                    departure.Release(StationPassage.Served);
                }
            }
        }
    }
}
