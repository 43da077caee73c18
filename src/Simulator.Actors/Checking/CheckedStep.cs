namespace Simulator.Actors.Checking;

/// <summary>A step or operation that was tried once, with all that may be shown of it.</summary>
/// <param name="Chapter">The scenario, or the part of the personas' story.</param>
public sealed record CheckedStep(string Chapter, string Name)
{
    public CheckResult Result { get; init; }

    /// <summary>Why it does not work, or what is remarkable about it; empty for nothing.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where in the plan to look; empty where nobody knows.</summary>
    public string PlanPath { get; init; } = "";

    /// <summary>What it usually is, and what to do about it; empty where nobody knows.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Who sent it, such as <c>homeowner</c>; empty for scripted users.</summary>
    public string Who { get; init; } = "";

    /// <summary>Null where nothing was sent.</summary>
    public SeenRequest? Request { get; init; }

    /// <summary>Null where none came.</summary>
    public SeenAnswer? Answer { get; init; }

    /// <summary>From its sending to the answer's last byte, in milliseconds.</summary>
    public double TookMillis { get; init; }

    /// <summary>Checks and captures.</summary>
    public IReadOnlyList<CheckedItem> Items { get; init; } = [];
}
