namespace Simulator.Model.Plans.Reading;

/// <summary>What is noted while a plan is read: its problems, and which keys were asked for.</summary>
internal sealed class ReadingNotes
{
    private readonly List<PlanProblem> _problems = [];

    public IReadOnlyList<PlanProblem> Problems => _problems;

    /// <summary>Every key that a plan may have, as far as this plan made the reader ask for it; items of lists as <c>*</c>.</summary>
    public SortedSet<string> AskedKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>What was said of the same place before, as of what several scenarios read for themselves, is not said again.</summary>
    public void Add(SourcePlace place, string path, string message)
    {
        var problem = new PlanProblem(place, path, message);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }
}
