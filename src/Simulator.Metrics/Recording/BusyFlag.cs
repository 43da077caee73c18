using System.Runtime.InteropServices;

namespace Simulator.Metrics.Recording;

/// <summary>Says that somebody is at it. It has cache lines of its own: two flags on one would make their owners wait for one another's processor.</summary>
[StructLayout(LayoutKind.Explicit, Size = 128)]
internal struct BusyFlag
{
    [FieldOffset(64)]
    private int _busy;

    /// <returns>False where somebody else is at it.</returns>
    public bool TryTake() => Volatile.Read(ref _busy) == 0 && Interlocked.CompareExchange(ref _busy, 1, 0) == 0;

    public void Release() => Volatile.Write(ref _busy, 0);
}
