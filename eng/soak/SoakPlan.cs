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

    /// <exception cref="SoakException">It can't be run.</exception>
    public void Check()
    {
        if (Lanes is < 1 or > 1_000) throw new SoakException("--lanes must be 1 to 1000");
        if (Requests < Lanes) throw new SoakException("--requests must be at least one for each lane");
        if (Lane < 0 || Lane > Lanes) throw new SoakException($"--lane must be 0 to {Lanes}, the last of which steers the marketplace");
    }

    public bool Runs(int lane) => Lane is null || Lane == lane;
}
