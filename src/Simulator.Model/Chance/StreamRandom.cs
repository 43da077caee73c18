namespace Simulator.Model.Chance;

/// <summary>A stream of chance behind .NET's own interface, for code that is not ours.</summary>
public sealed class StreamRandom(RandomStream stream) : Random
{
    private RandomStream _stream = stream;

    public override int Next() => _stream.NextInt(int.MaxValue);

    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return maxValue == 0 ? 0 : _stream.NextInt(maxValue);
    }

    public override int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    public override long NextInt64() => NextInt64(0, long.MaxValue);

    public override long NextInt64(long maxValue) => NextInt64(0, maxValue);

    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        var range = (ulong)(maxValue - minValue);
        return range == 0 ? minValue : minValue + (long)Math.BigMul(_stream.NextBits(), range, out _);
    }

    public override double NextDouble() => _stream.NextDouble();

    public override float NextSingle() => (_stream.NextBits() >> 40) * (1f / (1 << 24));

    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    public override void NextBytes(Span<byte> buffer)
    {
        foreach (ref var one in buffer) one = (byte)_stream.NextInt(256);
    }

    protected override double Sample() => _stream.NextDouble();
}
