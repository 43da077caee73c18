using System.Runtime.InteropServices;

namespace Simulator.Actors.Load;

/// <summary>
/// Sleeps to some ten microseconds: <c>ppoll</c> on an event descriptor, with the thread's timer slack at its least. The runtime's own waits count
/// in whole milliseconds, which would stand in every response time that counts from a due moment.
/// </summary>
internal sealed partial class LinuxWakeUp : WakeUp
{
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const short Readable = 1;
    private const int SetTimerSlack = 29;

    private readonly int _event = EventFd(0, NonBlocking | CloseOnExec);
    private bool _isSlackSet;

    public override void Wait(TimeSpan time)
    {
        if (!_isSlackSet)
        {
            // One nanosecond, for this thread alone; the default of 50 µs lets the system gather wake-ups.
            _isSlackSet = true;
            _ = Prctl(SetTimerSlack, 1, 0, 0, 0);
        }

        var poll = new PollFd { Descriptor = _event, Events = Readable };
        var limit = new TimeSpec { Seconds = (long)time.TotalSeconds, Nanoseconds = time.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick };
        if (PPoll(ref poll, 1, limit, 0) > 0)
        {
            _ = Read(_event, out _, sizeof(ulong));
        }
    }

    public override void Now() => _ = Write(_event, 1, sizeof(ulong));

    public override void Dispose() => _ = Close(_event);

    [LibraryImport("libc", EntryPoint = "eventfd")]
    private static partial int EventFd(uint initial, int flags);

    [LibraryImport("libc", EntryPoint = "ppoll")]
    private static partial int PPoll(ref PollFd poll, nuint count, in TimeSpec limit, nint signals);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Prctl(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, out ulong value, nint length);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, in ulong value, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    private struct PollFd
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }

    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
