using Simulator.Behaviour;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Soak.Generation;

/// <summary>The chance of one request: the same for the same seed, lane and number, whatever else is sent.</summary>
internal sealed class Draws(ulong seed, int lane, int number)
{
    private RandomStream _stream = new(seed, new UserKey(lane, $"lane {lane}", number), StreamKind.Content);

    public int Next(int count) => _stream.NextInt(count);

    public bool Chance(double share) => _stream.Chance(share);

    public T Pick<T>(IReadOnlyList<T> things) => things[Next(things.Count)];

    /// <summary>A whole number of the range, of any size with like chance: small ones come as often as large ones.</summary>
    public long Between(long least, long most)
    {
        var width = (UInt128)((Int128)most - least);
        var bits = 1 + Next(64);
        var drawn = (UInt128)(_stream.NextBits() >> (64 - bits));
        return (long)(least + (Int128)(width == UInt128.MaxValue ? drawn : drawn % (width + 1)));
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)Next(256);
        return bytes;
    }
}
