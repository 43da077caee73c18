using System.Text.RegularExpressions;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Turns Artillery's templates into the plan's: which variable a name means depends on where it stands.</summary>
internal sealed partial class ArtilleryTemplates(ImportNotes notes, Yaml.Map variables, string? environment)
{
    private readonly Dictionary<string, string> _plan = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _setup = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PlanNode Node, string Path)> _captured = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (PlanNode Node, string Path)> _missing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>A name that the whole plan knows: of a variable, or a feeder's column.</summary>
    public void Plan(string name, string means) => _plan[name] = means;

    /// <summary>A name that the steps from here on know.</summary>
    /// <returns>What the plan calls it.</returns>
    public string Own(string name) => _own[name] = Words.Plain(name);

    /// <summary>A name that an answer gives.</summary>
    /// <returns>What the plan calls it.</returns>
    public string Captured(string name, PlanNode node, string path)
    {
        _captured.TryAdd(Words.Plain(name), (node, path));
        return Own(name);
    }

    /// <summary>Where the script first captures what the plan calls so.</summary>
    public (PlanNode? Node, string Path) CapturedAt(string name) => _captured.TryGetValue(name, out var at) ? at : (null, "");

    /// <summary>A name that the steps from here on know by another; null forgets it.</summary>
    public void Own(string name, string? means)
    {
        if (means is null)
        {
            _own.Remove(name);
        }
        else
        {
            _own[name] = means;
        }
    }

    /// <summary>What a name means to the steps here; null for nothing of theirs.</summary>
    public string? Meant(string name) => _own.GetValueOrDefault(name);

    public bool IsCaptured(string name) => _own.ContainsKey(name);

    /// <summary>A new scenario begins.</summary>
    public void Begin() => _own.Clear();

    /// <summary>What was captured until now, other flows know as the setup's.</summary>
    public void LeaveSetup()
    {
        foreach (var (name, means) in _own)
        {
            _setup[name] = $"setup.{means}";
        }

        _own.Clear();
    }

    /// <summary>A text with its templates in the plan's words.</summary>
    public string Text(string text, PlanNode node, string path)
    {
        var at = 0;
        var written = new System.Text.StringBuilder();
        foreach (Match match in Place().Matches(text))
        {
            written.Append(Yaml.Escaped(text[at..match.Index])).Append(Expression(match.Groups["what"].Value.Trim(), node, path));
            at = match.Index + match.Length;
        }

        return written.Append(Yaml.Escaped(text[at..])).ToString();
    }

    /// <summary>A path as people read it: <c>/users/{{ id }}</c> is <c>/users/:id</c>.</summary>
    public static string Named(string path) => Place().Replace(path, match => $":{match.Groups["what"].Value.Trim().TrimStart('$')}");

    /// <summary>A text in which only the environment may stand; null where it has other templates.</summary>
    public string? Fixed(string text, PlanNode node, string path)
    {
        var written = Place().Replace(text, match => FromEnvironment(match.Groups["what"].Value.Trim()) ?? match.Value);
        return written.Contains("{{", StringComparison.Ordinal) ? null : written;
    }

    /// <summary>What a bare name of an expression is in the plan.</summary>
    public string Reference(string name, PlanNode node, string path) => $"{{{{{Meaning(name, node, path)}}}}}";

    /// <summary>The same in a condition, where a name that nothing sets is as good as false.</summary>
    public string Asked(string name, PlanNode node, string path)
    {
        var isMissing = !_missing.ContainsKey(name.TrimStart('$'));
        var reference = Reference(name, node, path);
        if (isMissing && _missing.ContainsKey(name.TrimStart('$')))
        {
            _asked.Add(name.TrimStart('$'));
        }

        return reference;
    }

    /// <summary>Gives every name that nothing in the script defines a variable of the environment.</summary>
    public void NameMissing()
    {
        foreach (var (name, (node, path)) in _missing)
        {
            if (_asked.Contains(name))
            {
                variables.Add(Words.Plain(name), Yaml.Text($"${{{Words.Variable(name)}:-false}}"));
                notes.Leave(node, path, $"`{name}` is set by nothing that was carried over", $"it is false; give it in the environment as {Words.Variable(name)}, or capture it in a step before");
                continue;
            }

            variables.Add(Words.Plain(name), Yaml.Text(notes.Variable(name, $"{{{{{name}}}}} of the script")));
            notes.Leave(node, path, $"`{{{{ {name} }}}}` is set by nothing that was carried over", $"give it in the environment as {Words.Variable(name)}, or capture it in a step before");
        }
    }

    private string Expression(string what, PlanNode node, string path)
    {
        if (FromEnvironment(what) is { } reference)
        {
            return reference;
        }

        if (ArtilleryFunctions.Of(what) is { } function)
        {
            return $"{{{{{function}}}}}";
        }

        return $"{{{{{Meaning(what, node, path)}}}}}";
    }

    private string? FromEnvironment(string what)
    {
        var match = OfProcess().Match(what);
        return match.Success ? notes.Variable(match.Groups["name"].Value, $"`{what}` of the script")
            : what == "$environment" ? Yaml.Escaped(environment ?? "")
            : null;
    }

    private string Meaning(string name, PlanNode node, string path)
    {
        if ((_own.GetValueOrDefault(name) ?? _setup.GetValueOrDefault(name) ?? _plan.GetValueOrDefault(name)) is { } means)
        {
            return means;
        }

        _missing.TryAdd(name.TrimStart('$'), (node, path));
        _asked.Remove(name.TrimStart('$'));
        return Words.Plain(name.TrimStart('$'));
    }

    [GeneratedRegex(@"\{\{\{?(?<what>[^{}]*)\}?\}\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"^\$(?:processEnvironment|env)(?:\.|\[['""])(?<name>[A-Za-z_][A-Za-z0-9_]*)(?:['""]\])?\z")]
    private static partial Regex OfProcess();
}
