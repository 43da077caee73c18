using System.Text;

namespace Simulator.Model.Bindings.Answers;

/// <summary>A step of the paths into an answer: those with the same beginning share it, so that an answer is read once for all of them.</summary>
public sealed class AnswerNode
{
    private readonly List<(byte[] Key, int Index, AnswerNode Node)> _children = [];
    private (byte[] Key, int Index, AnswerNode Node)[] _all = [];

    /// <summary>The fields whose value stands here.</summary>
    public AnswerField[] Fields { get; private set; } = [];

    /// <summary>What an item looks like, where the list stands here; else null.</summary>
    public AnswerNode? Items { get; set; }

    public bool IsLeaf => _all.Length == 0;

    /// <summary>The node of a path, made where it is not there.</summary>
    public AnswerNode At(IEnumerable<string> steps)
    {
        var at = this;
        foreach (var step in steps)
        {
            at = at.Child(step);
        }

        return at;
    }

    public void Holds(AnswerField field) => Fields = [.. Fields, field];

    public AnswerNode? Find(ref System.Text.Json.Utf8JsonReader name)
    {
        foreach (ref readonly var child in _all.AsSpan())
        {
            if (name.ValueTextEquals(child.Key)) return child.Node;
        }

        return null;
    }

    public AnswerNode? Find(int index)
    {
        foreach (ref readonly var child in _all.AsSpan())
        {
            if (child.Index == index) return child.Node;
        }

        return null;
    }

    private AnswerNode Child(string step)
    {
        var known = _children.Find(child => child.Key.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(step))).Node;
        if (known is not null) return known;
        var made = new AnswerNode();
        _children.Add((Encoding.UTF8.GetBytes(step), int.TryParse(step, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) ? index : -1, made));
        _all = [.. _children];
        return made;
    }
}
