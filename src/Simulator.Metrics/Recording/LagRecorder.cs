using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Recording;

/// <summary>Takes how late due steps were handed to their users, from any thread without locks.</summary>
public sealed class LagRecorder
{
    private readonly WriterReaderPhaser _phaser = new();
    private readonly Lock _flipping = new();
    private Histogram _active = new();
    private Histogram _resting = new();

    /// <param name="latenessMicros">Microseconds after the due moment; early counts as 0.</param>
    public void Record(long latenessMicros)
    {
        var entered = _phaser.Enter();
        Volatile.Read(ref _active).RecordConcurrently(latenessMicros);
        _phaser.Exit(entered);
    }

    /// <summary>What was recorded since the last flip.</summary>
    public SparseHistogram Flip()
    {
        lock (_flipping)
        {
            (_resting, var next) = (_active, _resting);
            Volatile.Write(ref _active, next);
            _phaser.Flip();
            var lag = _resting.ToSparse();
            _resting.Clear();
            return lag;
        }
    }
}
