using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Writing;

/// <summary>Collects what an import carries over, what it leaves behind, and what the plan will need.</summary>
internal sealed class ImportNotes
{
    private readonly List<string> _kinds = [];
    private readonly Dictionary<string, int> _carried = new(StringComparer.Ordinal);
    private readonly List<NotCarried> _left = [];
    private readonly List<NeededVariable> _variables = [];

    public IReadOnlyList<CarriedCount> Carried => [.. _kinds.Select(kind => new CarriedCount(_carried[kind], kind))];

    public IReadOnlyList<NotCarried> Left => [.. _left.OrderBy(one => one.Place.Line).ThenBy(one => one.Place.Column)];

    public IReadOnlyList<NeededVariable> Variables => _variables;

    /// <param name="what">In the singular.</param>
    public void Carry(string what, int count = 1)
    {
        if (count == 0)
        {
            return;
        }

        if (!_carried.TryAdd(what, count))
        {
            _carried[what] += count;
            return;
        }

        _kinds.Add(what);
    }

    public void Leave(SourcePlace place, string path, string what, string instead)
    {
        var note = new NotCarried(place, path, what, instead);
        if (!_left.Contains(note))
        {
            _left.Add(note);
        }
    }

    public void Leave(PlanNode node, string path, string what, string instead) => Leave(node.Place, path, what, instead);

    /// <summary>A reference to an environment variable.</summary>
    /// <param name="words">What it is called, in whatever spelling: <c>login.apiKey</c> gives <c>LOGIN_API_KEY</c>.</param>
    /// <param name="what">What it stands for.</param>
    public string Variable(string words, string what)
    {
        var name = Words.Variable(words);
        if (_variables.TrueForAll(one => one.Name != name))
        {
            _variables.Add(new NeededVariable(name, what));
        }

        return $"${{{name}}}";
    }
}
