using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads one map of a plan key by key. What is asked for is known; <see cref="Close"/> names everything else.</summary>
internal sealed class Section(PlanNode.Map map, string path, string pattern, ReadingNotes notes)
{
    private readonly List<string> _known = [];

    public string Path => path;

    public ReadingNotes Notes => notes;

    /// <summary>What its path looks like in every plan, with <c>*</c> for the plan's own words and places in lists.</summary>
    public string Pattern => pattern;

    public PlanNode.Map Map => map;

    public bool Has(string key) => map[key] is not (null or PlanNode.Scalar { IsNull: true });

    /// <summary>The value of a key that the plan must have; after a problem the type's default.</summary>
    /// <param name="example">What would be right where the key is missing.</param>
    public T Required<T>(string key, Func<string, Parsed<T>> read, string example)
    {
        if (!Has(key))
        {
            Missing(key, example);
            return default!;
        }

        return Optional(key, read, default!);
    }

    public T Optional<T>(string key, Func<string, Parsed<T>> read, T otherwise)
    {
        var node = Node(key);
        if (node is null)
        {
            return otherwise;
        }

        var parsed = Value(node, read);
        if (parsed.Error is not null)
        {
            notes.Add(node.Place, PathOf(key), parsed.Error);
            return otherwise;
        }

        return parsed.Value!;
    }

    /// <summary>The map under a key that the plan must have; null after a problem.</summary>
    public Section? RequiredMap(string key, string example)
    {
        if (!Has(key))
        {
            Missing(key, example);
            return null;
        }

        return OptionalMap(key);
    }

    public Section? OptionalMap(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case PlanNode.Map inner:
                return new Section(inner, PathOf(key), PatternOf(key), notes);
            case var other:
                notes.Add(other.Place, PathOf(key), $"expects a map of keys, found {other.Kind}");
                return null;
        }
    }

    /// <summary>The items of a list of maps; those that are no maps are named as problems.</summary>
    public IReadOnlyList<Section> Items(string key) => ItemsOf(Node(key), key, PatternOf(key));

    /// <summary>The same for items that are what another item of a list is, such as steps within steps.</summary>
    public IReadOnlyList<Section> Items(string key, Section like) => ItemsOf(Node(key), key, like.Pattern[..^".*".Length]);

    /// <summary>The same for a key that is the plan's own word.</summary>
    public IReadOnlyList<Section> ItemsOf(PlanNode.Entry own) => ItemsOf(own.Value, own.Key, PatternOf("*"));

    /// <summary>The entries of a map whose keys are the plan's own words, such as the names of headers: all of them are known. What a null takes away is not among them.</summary>
    public IReadOnlyList<PlanNode.Entry> Entries()
    {
        _known.AddRange(map.Entries.Select(entry => entry.Key));
        notes.AskedKeys.Add(PatternOf("*"));
        return [.. map.Entries.Where(entry => Has(entry.Key))];
    }

    /// <summary>The map under a key that is the plan's own word; null after a problem.</summary>
    public Section? MapOf(PlanNode.Entry own)
    {
        if (own.Value is PlanNode.Map inner)
        {
            return new Section(inner, PathOf(own.Key), PatternOf("*"), notes);
        }

        notes.Add(own.Value.Place, PathOf(own.Key), $"expects a map of keys, found {own.Value.Kind}");
        return null;
    }

    /// <summary>The single value under a key that is the plan's own word.</summary>
    public T ValueOf<T>(PlanNode.Entry own, Func<string, Parsed<T>> read, T otherwise)
    {
        var parsed = Value(own.Value, read);
        if (parsed.Error is not null)
        {
            notes.Add(own.Value.Place, PathOf(own.Key), parsed.Error);
        }

        return parsed.Error is null ? parsed.Value! : otherwise;
    }

    /// <summary>The maps in a map whose keys are names of the plan's own; null where there is none, those that are no maps are named as problems.</summary>
    public IReadOnlyList<(string Name, Section Section)>? Named(string key) => OptionalMap(key) is not { } named ? null
        : [.. named.Entries().Select(entry => (entry.Key, Section: named.MapOf(entry))).Where(one => one.Section is not null).Select(one => (one.Key, one.Section!))];

    /// <summary>The section of a key as if another map stood there.</summary>
    public Section With(string key, PlanNode.Map other) => new(other, PathOf(key), PatternOf(key), notes);

    /// <summary>The values of a list, or the one value that stands in its place; those that cannot be read are named as problems.</summary>
    public IReadOnlyList<T> Texts<T>(string key, Func<string, Parsed<T>> read)
    {
        var node = Node(key);
        var values = new List<T>();
        foreach (var (item, at) in node is PlanNode.Sequence list
            ? list.Items.Select((item, index) => (item, PathOf(key) + list.Step(index)))
            : node is null ? [] : [(node, PathOf(key))])
        {
            var parsed = Value(item, read);
            if (parsed.Error is null)
            {
                values.Add(parsed.Value!);
            }
            else
            {
                notes.Add(item.Place, at, parsed.Error);
            }
        }

        return values;
    }

    /// <summary>The raw value of a key, null where there is none; the key counts as known.</summary>
    public PlanNode? Node(string key)
    {
        if (!_known.Contains(key))
        {
            _known.Add(key);
        }

        notes.AskedKeys.Add(PatternOf(key));
        return Has(key) ? map[key] : null;
    }

    public void Missing(string key, string example)
    {
        Node(key);
        notes.Add(map.Place, PathOf(key), $"is missing; {example}");
    }

    /// <summary>Adds a problem at a key's value, or at the map where the key is not there.</summary>
    public void Problem(string key, string message) => notes.Add(map[key]?.Place ?? map.Place, PathOf(key), message);

    /// <summary>Adds a problem at the map itself.</summary>
    public void Problem(string message) => notes.Add(map.Place, path, message);

    /// <summary>Names the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in map.Entries.Where(entry => !_known.Contains(entry.Key)))
        {
            notes.Add(entry.Place, PathOf(entry.Key), $"`{entry.Key}` is no key here{NearestWord.Hint(entry.Key, _known)}");
        }
    }

    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    public string PatternOf(string key) => pattern.Length == 0 ? key : $"{pattern}.{key}";

    private IReadOnlyList<Section> ItemsOf(PlanNode? node, string key, string itemPattern)
    {
        switch (node)
        {
            case null:
                return [];
            case PlanNode.Sequence list:
                return [.. list.Items.Select((item, index) => Item(list, item, index, key, itemPattern)).OfType<Section>()];
            case var other:
                notes.Add(other.Place, PathOf(key), $"expects a list, found {other.Kind}");
                return [];
        }
    }

    private Section? Item(PlanNode.Sequence list, PlanNode item, int index, string key, string itemPattern)
    {
        var at = PathOf(key) + list.Step(index);
        if (item is PlanNode.Map inner)
        {
            return new Section(inner, at, $"{itemPattern}.*", notes);
        }

        notes.Add(item.Place, at, $"expects a map of keys, found {item.Kind}");
        return null;
    }

    private static Parsed<T> Value<T>(PlanNode node, Func<string, Parsed<T>> read) => node switch
    {
        PlanNode.Scalar { Text.Length: 0, Quoted: false } => Parsed<T>.Wrong("has no value; write one, or leave the key out"),
        PlanNode.Scalar scalar => read(scalar.Text),
        _ => Parsed<T>.Wrong($"expects a single value, found {node.Kind}"),
    };
}
