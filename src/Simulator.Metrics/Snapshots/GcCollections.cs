namespace Simulator.Metrics.Snapshots;

/// <summary>Garbage collections by the oldest generation that they collected.</summary>
public readonly record struct GcCollections(int Gen0, int Gen1, int Gen2)
{
    public GcCollections Plus(GcCollections other) => new(Gen0 + other.Gen0, Gen1 + other.Gen1, Gen2 + other.Gen2);

    public GcCollections Since(GcCollections earlier) => new(Gen0 - earlier.Gen0, Gen1 - earlier.Gen1, Gen2 - earlier.Gen2);
}
