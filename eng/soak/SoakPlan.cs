namespace Simulator.Soak;

/// <summary>How much is sent, and from which chance.</summary>
internal sealed record SoakPlan
{
    public int Requests { get; init; } = 100_000;

    public ulong Seed { get; init; } = 1;

    /// <summary>How many clients send at once.</summary>
    public int Lanes { get; init; } = 8;

    /// <summary>The only lane that is to run; null: all.</summary>
    public int? Lane { get; init; }

    /// <summary>Tells runs against one database apart, whose people may not have the same addresses.</summary>
    public string Run { get; init; } = "0";

    /// <summary>What the marketplace signs tokens with; null where that is not known.</summary>
    public string? TokenSecret { get; init; }

    public bool Runs(int lane) => Lane is null || Lane == lane;
}
