namespace Simulator.Model.Bindings.Answers;

/// <summary>What an operation's answer tells, and where.</summary>
/// <param name="Root">The paths into its JSON; null where it is not looked at.</param>
/// <param name="Items">Where a list stands, as it is written; empty for a single thing.</param>
/// <param name="PlanPath">Where it stands in the plan, for messages.</param>
public sealed record ApiAnswer(AnswerEntity Entity, AnswerNode? Root, string Items, string PlanPath)
{
    private readonly AnswerSource?[] _sources = new AnswerSource?[Enum.GetValues<AnswerField>().Length];

    /// <summary>Where a field stands; null where nothing says it.</summary>
    public AnswerSource? this[AnswerField field]
    {
        get => _sources[(int)field];
        init => _sources[(int)field] = value;
    }

    /// <summary>All fields that something says.</summary>
    public IEnumerable<AnswerSource> Sources
    {
        get => _sources.OfType<AnswerSource>();
        init
        {
            foreach (var source in value) _sources[(int)source.Field] = source;
        }
    }

    /// <summary>Some field stands in a header.</summary>
    public bool NeedsHeaders => Sources.Any(source => source.Header.Length > 0);

    /// <summary>The API gives lists whole: what the call asked for is cut out of them.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The request says which page it asks for.</summary>
    public bool IsPaged { get; init; }
}
