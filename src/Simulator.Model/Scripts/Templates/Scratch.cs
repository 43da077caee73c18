using System.Buffers;

namespace Simulator.Model.Scripts.Templates;

/// <summary>Memory for values on their way, of the calling thread: used again and again, so that no request makes garbage with it.</summary>
internal static class Scratch
{
    private const int MostKept = 64 * 1024;

    [ThreadStatic]
    private static Stack<ArrayBufferWriter<byte>>? _free;

    /// <summary>An empty one, until it is returned.</summary>
    public static ArrayBufferWriter<byte> Take() => (_free ??= new Stack<ArrayBufferWriter<byte>>()).TryPop(out var free) ? free : new ArrayBufferWriter<byte>(256);

    public static void Return(ArrayBufferWriter<byte> used)
    {
        if (used.Capacity > MostKept) return;
        used.ResetWrittenCount();
        _free!.Push(used);
    }
}
