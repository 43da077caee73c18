namespace Simulator.Model.Marketplace;

/// <summary>Which operations a target has; the default value has none.</summary>
public readonly record struct MarketCapabilities
{
    private readonly ulong _bits;

    private MarketCapabilities(ulong bits) => _bits = bits;

    /// <summary>Those of the reference marketplace.</summary>
    public static MarketCapabilities All { get; } = Of(MarketOperations.All);

    public static MarketCapabilities Of(IEnumerable<MarketOperation> operations) => new(operations.Aggregate(0ul, (bits, one) => bits | Bit(one)));

    public bool Has(MarketOperation operation) => (_bits & Bit(operation)) != 0;

    public bool Lacks(MarketOperation operation) => !Has(operation);

    public MarketCapabilities Without(MarketOperation operation) => new(_bits & ~Bit(operation));

    /// <summary>What is lacking, in the order of the operations.</summary>
    public IReadOnlyList<MarketOperation> Lacking() => [.. MarketOperations.All.Where(Lacks)];

    private static ulong Bit(MarketOperation operation) => 1ul << (int)operation;
}
