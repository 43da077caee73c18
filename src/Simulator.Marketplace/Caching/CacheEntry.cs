using System.Buffers.Binary;
using System.Text;

namespace Simulator.Marketplace.Caching;

/// <summary>
/// A kept answer: the epoch and the generation under which it was read, the people whose answer differs from it, and its bytes. It counts only
/// while both names are still the current ones.
/// </summary>
internal readonly struct CacheEntry(ReadOnlyMemory<byte> bytes)
{
    private const int Names = 2 * Tokens.Length;
    private const int Start = Names + sizeof(int);

    public static CacheEntry Of(ReadOnlySpan<byte> epoch, ReadOnlySpan<byte> generation, IReadOnlyCollection<string> exceptions, ReadOnlySpan<byte> body)
    {
        var names = exceptions.Count == 0 ? [] : Encoding.UTF8.GetBytes($",{string.Join(',', exceptions)},");
        var bytes = new byte[Start + names.Length + body.Length];
        epoch.CopyTo(bytes);
        generation.CopyTo(bytes.AsSpan(Tokens.Length));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Names), names.Length);
        names.CopyTo(bytes, Start);
        body.CopyTo(bytes.AsSpan(Start + names.Length));
        return new CacheEntry(bytes);
    }

    public ReadOnlyMemory<byte> Bytes => bytes;

    private int ExceptionsLength => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[Names..]);

    public bool IsOf(ReadOnlySpan<byte> epoch, ReadOnlySpan<byte> generation) =>
        bytes.Length >= Start && bytes.Span[..Tokens.Length].SequenceEqual(epoch) && bytes.Span[Tokens.Length..Names].SequenceEqual(generation);

    public bool Excepts(string person) => bytes.Span.Slice(Start, ExceptionsLength).IndexOf(Encoding.UTF8.GetBytes($",{person},")) >= 0;

    public byte[] Body() => bytes.Span[(Start + ExceptionsLength)..].ToArray();
}
