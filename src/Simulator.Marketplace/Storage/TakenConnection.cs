namespace Simulator.Marketplace.Storage;

/// <summary>A connection that is out of its pool until it is disposed.</summary>
internal sealed class TakenConnection(Action giveBack) : IDisposable
{
    private Action? _giveBack = giveBack;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
