namespace Simulator.Model.Plans.Tree;

/// <summary>A plan as it was written, before it is understood: maps, lists and scalars that remember their place.</summary>
public abstract record PlanNode
{
    private PlanNode(SourcePlace place) => Place = place;

    public SourcePlace Place { get; init; }

    /// <summary>What it is, in words: <c>a map</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>A key of a map with its value.</summary>
    public sealed record Entry(string Key, SourcePlace Place, PlanNode Value);

    /// <summary>Keys with values, in the order of the document; each key once.</summary>
    public sealed record Map(SourcePlace Place, IReadOnlyList<Entry> Entries) : PlanNode(Place)
    {
        public override string Kind => "a map";

        public PlanNode? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

        public Map With(string key, PlanNode value) => this[key] is null
            ? this with { Entries = [.. Entries, new Entry(key, value.Place, value)] }
            : this with { Entries = [.. Entries.Select(entry => entry.Key == key ? entry with { Value = value } : entry)] };

        public Map Without(string key) => this with { Entries = [.. Entries.Where(entry => entry.Key != key)] };
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(SourcePlace Place, IReadOnlyList<PlanNode> Items) : PlanNode(Place)
    {
        public override string Kind => "a list";

        /// <summary>What a path calls an item: <c>.stress</c> after its <c>name</c>, or <c>[2]</c> where it has none.</summary>
        public string Step(int index) =>
            Items[index] is Map map && map["name"] is Scalar { Text.Length: > 0 } name ? $".{name.Text}" : $"[{index}]";
    }

    /// <summary>A single value.</summary>
    /// <param name="Text">Without its quotes.</param>
    /// <param name="Quoted">True where it was quoted and is therefore no number, no true or false and no null.</param>
    public sealed record Scalar(SourcePlace Place, string Text, bool Quoted) : PlanNode(Place)
    {
        public override string Kind => IsNull ? "null" : IsSecret == true ? "a single value" : $"`{Text}`";

        /// <summary>What was written before references to the environment were replaced; null where there were none.</summary>
        public string? Reference { get; init; }

        /// <summary>Whether it is a secret where it stands; null while nobody has looked, see <see cref="SecretMarks"/>.</summary>
        public bool? IsSecret { get; init; }

        /// <summary>An explicit null: takes away what an extended plan says.</summary>
        public bool IsNull => !Quoted && Text is "null" or "~";
    }
}
