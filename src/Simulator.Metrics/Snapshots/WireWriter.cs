using System.Buffers;
using System.Text;

namespace Simulator.Metrics.Snapshots;

/// <summary>Writes numbers as varints of seven bits a byte (as Protocol Buffers), signed ones zigzag.</summary>
internal sealed class WireWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    public void Unsigned(ulong value)
    {
        var span = _bytes.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7) span[length++] = (byte)(value | 0x80);
        span[length++] = (byte)value;
        _bytes.Advance(length);
    }

    public void Signed(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    public void Count(int value) => Unsigned((uint)value);

    public void Real(double value) => Unsigned((ulong)BitConverter.DoubleToInt64Bits(value));

    public void Text(string value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Count(length);
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(length));
        _bytes.Advance(length);
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
