namespace Simulator.Actors.Load;

/// <summary>Sleeps in whole milliseconds: late by one at most, half of one on average. A shorter wait would spin.</summary>
internal sealed class EventWakeUp : WakeUp
{
    private readonly AutoResetEvent _earlier = new(false);

    public override void Wait(TimeSpan time) => _earlier.WaitOne(TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(time.TotalMilliseconds))));

    public override void Now() => _earlier.Set();

    public override void Dispose() => _earlier.Dispose();
}
