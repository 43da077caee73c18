namespace Simulator.Soak.Surface;

/// <summary>A field of a body or a query, and what is legal in it.</summary>
internal sealed record Field(string Name, string Type, bool IsRequired)
{
    public int MinLength { get; init; }

    public int MaxLength { get; init; } = 100;

    public long Minimum { get; init; } = -1_000_000;

    public long Maximum { get; init; } = 1_000_000_000_000;

    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What an array consists of.</summary>
    public Field? Item { get; init; }

    /// <summary>What an object consists of.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];
}
