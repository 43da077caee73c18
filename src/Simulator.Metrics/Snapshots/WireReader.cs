using System.Text;

namespace Simulator.Metrics.Snapshots;

/// <summary>Reads what <see cref="WireWriter"/> wrote; throws <see cref="InvalidDataException"/> where the bytes end early or make no sense.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public ulong Unsigned()
    {
        var value = 0UL;
        for (var i = 0; i < 10; i++)
        {
            if (i >= _rest.Length) throw new InvalidDataException("a snapshot was cut off");
            value |= (ulong)(_rest[i] & 0x7f) << (7 * i);
            if (_rest[i] >= 0x80) continue;
            _rest = _rest[(i + 1)..];
            return value;
        }
        throw new InvalidDataException("a snapshot holds a number of more than ten bytes");
    }

    public long Signed()
    {
        var value = Unsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int Number() => unchecked((int)Signed());

    /// <summary>A number of things that follow, each at least a byte long: more than there are bytes is refused before memory is taken.</summary>
    public int Count()
    {
        var count = Unsigned();
        return count <= (ulong)_rest.Length ? (int)count : throw new InvalidDataException("a snapshot was cut off");
    }

    public double Real() => BitConverter.Int64BitsToDouble((long)Unsigned());

    public string Text()
    {
        var length = Count();
        var text = Encoding.UTF8.GetString(_rest[..length]);
        _rest = _rest[length..];
        return text;
    }
}
