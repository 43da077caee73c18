using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Storage;

/// <summary>Something that was looked for on behalf of a caller: the thing, or the refusal that says why they don't get it.</summary>
internal readonly record struct Found<T>(T Thing, Reply? Refusal)
    where T : class
{
    public static implicit operator Found<T>(T thing) => new(thing, null);

    public static implicit operator Found<T>(Reply refusal) => new(null!, refusal);
}
