namespace Simulator.Actors.Checking;

/// <summary>What was tried so far, and what is to be.</summary>
/// <param name="tell">Hears of each step when it is over.</param>
internal sealed class CheckLog(CheckOptions options, Action<CheckedStep> tell)
{
    private readonly List<CheckedStep> _steps = [];

    /// <summary>What <see cref="CheckOptions.Only"/> names was tried: what comes after it is not wanted.</summary>
    public bool IsDone { get; private set; }

    public IReadOnlyList<CheckedStep> Steps => _steps;

    /// <summary>Whether a chapter is to be walked through: it is named, or one of its steps is.</summary>
    public bool Wants(string chapter, IEnumerable<string> steps) => options.Only is not { } only || chapter == only || steps.Contains(only);

    public void Add(CheckedStep step)
    {
        _steps.Add(step);
        tell(step);
        IsDone |= options.Only == step.Name;
    }

    /// <summary>The last word on a step; null where it was not tried yet.</summary>
    public CheckedStep? Of(string name) => _steps.FindLast(step => step.Name == name);
}
