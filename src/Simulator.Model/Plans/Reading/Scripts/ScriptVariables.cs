using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Flow;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>
/// Which variables a scenario has while its acts are read one by one: those of the plan, and what the acts before may have captured or set, on whichever way.
/// </summary>
/// <param name="plan">What the plan has for all scenarios.</param>
/// <param name="all">The names that the scenario captures or sets anywhere.</param>
internal sealed class ScriptVariables(PlanNames plan, IReadOnlySet<string> all)
{
    private static readonly string[] Reserved = [Scenario.UserVariable, Scenario.SessionVariable, Scenario.RunVariable];

    private readonly List<string> _names = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SourcePlace Place, string Path, string Word)> _written = new(StringComparer.Ordinal);
    private readonly HashSet<int> _kept = [];
    private readonly List<(int Slot, Template Value, string PlanPath)> _drawn = [];
    private readonly Dictionary<string, List<(string Column, int Slot)>> _feeds = new(StringComparer.Ordinal);
    private HashSet<string> _known = new(StringComparer.Ordinal);
    private IReadOnlySet<string> _barred = new HashSet<string>();

    /// <summary>By slot.</summary>
    public IReadOnlyList<string> Names => _names;

    public PlanNames Plan => plan;

    /// <summary>What was captured or set.</summary>
    public IReadOnlyCollection<string> NamesWritten => _written.Keys;

    /// <summary>What is captured or set now lasts from session to session.</summary>
    public bool IsOnce { get; set; }

    /// <summary>What the variables hold before the first step.</summary>
    public GivenValues Given => new(_kept, [.. _feeds.Select(one => new FeedUse(one.Key, one.Value))], _drawn);

    /// <returns>Why nothing can be captured or set under a name that every user has; null where it is free.</returns>
    public static string? ReservedProblem(string name) => Reserved.Contains(name) ? $"every user has `{name}` already; take another name" : null;

    /// <returns>Why nothing can be captured or set under a name; null where it can.</returns>
    public string? ProblemOfNew(string name) => ReservedProblem(name)
        ?? (plan.Variables.ContainsKey(name) ? $"the plan has a variable `{name}` already; take another name" : null)
        ?? (_barred.Contains(name) ? $"another request that is sent at the same moment captures `{name}`, too; take another name" : null);

    /// <summary>The slot of a variable that is used.</summary>
    public Parsed<int> Use(string name)
    {
        if (_barred.Contains(name))
        {
            return Parsed<int>.Wrong($"`{name}` is captured by a request that is sent at the same moment; only what comes after has it");
        }

        if (_known.Contains(name) || Reserved.Contains(name))
        {
            _used.Add(name);
            return SlotOf(name);
        }

        return name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? UseGiven(name, name[..dot], name[(dot + 1)..])
            : plan.Variables.TryGetValue(name, out var variable) ? Drawn(name, variable.Path, variable.Value)
            : Parsed<int>.Wrong(all.Contains(name)
                ? $"`{name}` is used before it is captured; only later steps have it"
                : $"there is no variable `{name}`{NearestWord.Hint(name, [.. Known]).TrimEnd('?')}; capture it in a step before, or write it under variables");
    }

    /// <summary>From the next step on there is such a variable.</summary>
    public int Captured(string name, SourcePlace place, string path) => Written(name, place, path, "captured");

    /// <summary>The same for one that is set.</summary>
    public int Set(string name, SourcePlace place, string path) => Written(name, place, path, "set");

    /// <summary>The same for one of a loop, which need not be used.</summary>
    public int OfLoop(string name)
    {
        _known.Add(name);
        return SlotOf(name);
    }

    /// <summary>A slot that no template can name.</summary>
    public int Own()
    {
        _names.Add("");
        return _names.Count - 1;
    }

    /// <summary>Reads what may be left out or come again: it begins with what may be there by then, and what is there after it may be missing later.</summary>
    /// <param name="later">What an earlier round of it may have captured or set.</param>
    /// <param name="ways">Only one of them is gone.</param>
    public void Branch(IReadOnlySet<string> later, params IReadOnlyList<Action> ways)
    {
        _known.UnionWith(later);
        var (before, after) = (_known, new HashSet<string>(_known, StringComparer.Ordinal));
        foreach (var way in ways)
        {
            _known = new HashSet<string>(before, StringComparer.Ordinal);
            way();
            after.UnionWith(_known);
        }

        _known = after;
    }

    /// <summary>Reads something that goes on at the same moment as what writes these variables.</summary>
    public T Beside<T>(IReadOnlySet<string> written, Func<T> read)
    {
        (var before, _barred) = (_barred, written);
        try
        {
            return read();
        }
        finally
        {
            _barred = before;
        }
    }

    public void NameUnused(ReadingNotes notes)
    {
        foreach (var (name, (place, path, word)) in _written.Where(one => !_used.Contains(one.Key)))
        {
            notes.Add(place, path, $"`{name}` is {word} and never used; write {{{{{name}}}}} in a later step, or leave the {(word == "set" ? "set" : "capture")} out");
        }
    }

    private IEnumerable<string> Known =>
    [
        .. Reserved, .. _known, .. plan.Variables.Keys, .. plan.Feeders.SelectMany(feeder => (feeder.Value ?? []).Select(column => $"{feeder.Key}.{column}")),
        .. plan.Setup.Select(name => $"setup.{name}"), .. plan.Auth.Select(name => $"auth.{name}"),
    ];

    private int Written(string name, SourcePlace place, string path, string word)
    {
        _known.Add(name);
        _written.TryAdd(name, (place, path, word));
        var slot = SlotOf(name);
        if (IsOnce)
        {
            _kept.Add(slot);
        }

        return slot;
    }

    private Parsed<int> UseGiven(string name, string owner, string part)
    {
        if (owner is "setup" or "auth")
        {
            var names = owner == "setup" ? plan.Setup : plan.Auth;
            return names.Contains(part) ? SlotOf(name)
                : Parsed<int>.Wrong($"there is no `{name}`{NearestWord.Hint(part, names)}; {(owner == "setup" ? "the plan's setup captures no such thing" : "the authentication keeps no such thing")}");
        }

        if (!plan.Feeders.TryGetValue(owner, out var columns))
        {
            return Parsed<int>.Wrong($"there is no feeder `{owner}`{NearestWord.Hint(owner, [.. plan.Feeders.Keys])}; write it under feeders");
        }

        if (columns is not null && !columns.Contains(part))
        {
            return Parsed<int>.Wrong($"the feeder `{owner}` has no column `{part}`{NearestWord.Hint(part, columns)}");
        }

        var slot = SlotOf(name);
        var used = _feeds.TryGetValue(owner, out var before) ? before : _feeds[owner] = [];
        if (!used.Contains((part, slot)))
        {
            used.Add((part, slot));
        }

        return slot;
    }

    // Its own problems were named where it stands.
    private int Drawn(string name, string path, PlanNode.Scalar value)
    {
        if (_names.Contains(name))
        {
            return SlotOf(name);
        }

        var template = new TemplateBuilder();
        TemplateReader.Add(template, value.Text, TemplateEscape.Text, this, text => text);
        var slot = SlotOf(name);
        _drawn.Add((slot, template.Build(), path));
        return slot;
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
