namespace Simulator.Imports.Reading;

/// <summary>A file that is imported.</summary>
/// <param name="File">What its places are called.</param>
/// <param name="Text">The whole text.</param>
public sealed record Source(string File, string Text)
{
    /// <summary>The text of a file that this one names, by the path as it is written; null where it cannot be read.</summary>
    public Func<string, string?> Beside { get; init; } = _ => null;

    /// <summary>How the plan that is written has to name that file.</summary>
    public Func<string, string> FromPlan { get; init; } = path => path;
}
