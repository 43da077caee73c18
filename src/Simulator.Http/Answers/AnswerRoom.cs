using System.Buffers;

namespace Simulator.Http.Answers;

/// <summary>Rented bytes that grow: nothing is rented before it is asked for, and nothing is held after <see cref="Release"/>.</summary>
internal struct AnswerRoom
{
    private byte[]? _bytes;

    public readonly byte[] Bytes => _bytes ?? [];

    public readonly int Capacity => Bytes.Length;

    /// <summary>Makes it at least so large; the first <paramref name="kept"/> bytes stay. At least doubles what it grows, so that copying stays in proportion to what comes.</summary>
    public void Reserve(int capacity, int kept)
    {
        if (capacity <= Capacity) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, (int)Math.Min(2L * kept, Array.MaxLength)));
        Bytes.AsSpan(0, kept).CopyTo(larger);
        Release();
        _bytes = larger;
    }

    public void Release()
    {
        if (_bytes is null) return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = null;
    }
}
