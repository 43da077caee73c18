using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Simulator.Marketplace.Caching;

/// <summary>Names of generations and epochs. None is ever given twice, whoever asks: a name that was lost cannot come back to life.</summary>
internal sealed class Tokens
{
    public const int Length = 16;

    private readonly byte[] _source = RandomNumberGenerator.GetBytes(Length / 2);
    private long _given;

    public byte[] Next()
    {
        var token = new byte[Length];
        _source.CopyTo(token, 0);
        BinaryPrimitives.WriteInt64BigEndian(token.AsSpan(Length / 2), Interlocked.Increment(ref _given));
        return token;
    }
}
