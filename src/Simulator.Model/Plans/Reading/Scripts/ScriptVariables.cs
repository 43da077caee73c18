using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Which variables a scenario has while its steps are read one by one: those that every user has, and what the steps before have captured.</summary>
/// <param name="captures">The names that each step captures, in the order of the steps.</param>
internal sealed class ScriptVariables(IReadOnlyList<IReadOnlyList<string>> captures)
{
    private readonly List<string> _names = [];
    private readonly HashSet<string> _known = new([Scenario.UserVariable], StringComparer.Ordinal);
    private readonly Dictionary<string, (SourcePlace Place, string Path)> _unused = new(StringComparer.Ordinal);

    /// <summary>By slot.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The slot of a variable that is used.</summary>
    public Parsed<int> Use(string name)
    {
        if (!_known.Contains(name))
        {
            var isLater = captures.Any(step => step.Contains(name));
            return Parsed<int>.Wrong(isLater
                ? $"`{name}` is used before it is captured; only later steps have it"
                : $"there is no variable `{name}`{NearestWord.Hint(name, _known)}; write {{{{user}}}}, or capture it in a step before");
        }

        _unused.Remove(name);
        return SlotOf(name);
    }

    /// <summary>From the next step on there is such a variable.</summary>
    public int Captured(string name, SourcePlace place, string path)
    {
        _known.Add(name);
        _unused[name] = (place, path);
        return SlotOf(name);
    }

    public void NameUnused(ReadingNotes notes)
    {
        foreach (var (name, (place, path)) in _unused)
        {
            notes.Add(place, path, $"`{name}` is captured and never used; write {{{{{name}}}}} in a later step, or leave the capture out");
        }
    }

    private int SlotOf(string name)
    {
        if (_names.IndexOf(name) is >= 0 and var slot)
        {
            return slot;
        }

        _names.Add(name);
        return _names.Count - 1;
    }
}
