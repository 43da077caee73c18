using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Simulator.Freeze;

/// <summary>Says which sockets have something to read, at once and without waiting: epoll(7).</summary>
internal sealed partial class Poller
{
    private const int MostEvents = 256;
    private const int Add = 1;
    private const int Readable = 1;

    // struct epoll_event is packed on x86-64 alone.
    private static readonly int Stride = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;
    private static readonly int Data = Stride - sizeof(long);

    private readonly int _epoll = Create(0);
    private readonly byte[] _events = new byte[MostEvents * 16];

    /// <summary>Tells of <paramref name="socket"/> under <paramref name="key"/> until it is closed.</summary>
    public void Watch(Socket socket, int key)
    {
        var wanted = new byte[16];
        BinaryPrimitives.WriteInt32LittleEndian(wanted, Readable);
        BinaryPrimitives.WriteInt64LittleEndian(wanted.AsSpan(Data), key);
        if (Control(_epoll, Add, (int)socket.Handle, wanted) != 0)
        {
            throw new IOException($"epoll_ctl: error {Marshal.GetLastPInvokeError()}");
        }
    }

    /// <summary>How many sockets can be read now; <see cref="Key"/> has their keys.</summary>
    public int Look() => Math.Max(0, Wait(_epoll, _events, MostEvents, 0));

    /// <summary>The key of a socket that the last look found, from 0 on.</summary>
    public int Key(int index) => (int)BinaryPrimitives.ReadInt64LittleEndian(_events.AsSpan((index * Stride) + Data));

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    private static partial int Control(int epoll, int operation, int descriptor, byte[] wanted);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    private static partial int Wait(int epoll, byte[] events, int most, int milliseconds);
}
