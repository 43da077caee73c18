namespace Simulator.Marketplace.Caching;

/// <summary>What a look into the cache gave: entries that count, and the names under which an answer that is read from now on may be kept.</summary>
/// <param name="First">The entry under the first key, if it counts.</param>
/// <param name="Second">The entry under the second key, if it counts.</param>
/// <param name="Epoch">Null when nothing may be kept.</param>
internal readonly record struct CacheLook(CacheEntry? First, CacheEntry? Second, ReadOnlyMemory<byte>? Epoch, ReadOnlyMemory<byte> Generation)
{
    /// <summary>The cache could not be asked, or not be believed.</summary>
    public static readonly CacheLook Nothing;
}
