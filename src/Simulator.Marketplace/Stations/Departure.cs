using System.Threading.Tasks.Sources;

namespace Simulator.Marketplace.Stations;

/// <summary>One held request; what follows its release runs on the pool, never on the thread that releases it.</summary>
internal sealed class Departure : IValueTaskSource<StationPassage>
{
    // A mutable value, so not readonly.
    private ManualResetValueTaskSourceCore<StationPassage> _source = new() { RunContinuationsAsynchronously = true };

    public ValueTask<StationPassage> Passage => new(this, _source.Version);

    public void Release(StationPassage passage) => _source.SetResult(passage);

    StationPassage IValueTaskSource<StationPassage>.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<StationPassage>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<StationPassage>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _source.OnCompleted(continuation, state, token, flags);
}
