using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Simulator.Http;

/// <summary>Bytes that are appended: grows as needed, keeps its array when cleared. One caller at a time.</summary>
public sealed class ByteBuffer(int capacity = 256) : IBufferWriter<byte>
{
    private const int LongestNumber = 20;

    private byte[] _bytes = new byte[capacity];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    public ByteBuffer Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        _length += bytes.Length;
        return this;
    }

    /// <summary>Appends a text as UTF-8.</summary>
    public ByteBuffer Append(ReadOnlySpan<char> text)
    {
        _length += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
        return this;
    }

    /// <summary>Appends a text as UTF-8; null appends nothing.</summary>
    public ByteBuffer Append(string? text) => Append(text.AsSpan());

    /// <summary>Appends a number in decimal digits.</summary>
    public ByteBuffer Append(long number)
    {
        Utf8Formatter.TryFormat(number, GetSpan(LongestNumber), out var written);
        _length += written;
        return this;
    }

    public void Clear() => _length = 0;

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _bytes.AsSpan(_length);
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length < more)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
        }
    }
}
