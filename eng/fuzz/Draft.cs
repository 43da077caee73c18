namespace Simulator.Fuzz;

/// <summary>Bytes that are changed again and again; what would make them longer than their room is left out.</summary>
internal sealed class Draft
{
    private const int Most = 16 * 1024;

    private readonly byte[] _bytes = new byte[Most];

    public int Length { get; private set; }

    public Span<byte> Span => _bytes.AsSpan(0, Length);

    public void Set(ReadOnlySpan<byte> bytes)
    {
        Length = 0;
        Replace(0, 0, bytes);
    }

    /// <summary>Puts bytes where others were.</summary>
    public void Replace(int at, int count, ReadOnlySpan<byte> bytes)
    {
        var length = Length - count + bytes.Length;
        if (length > Most) return;
        _bytes.AsSpan(at + count, Length - at - count).CopyTo(_bytes.AsSpan(at + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(at));
        Length = length;
    }
}
