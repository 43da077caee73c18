using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Har;

/// <summary>Finds values that an answer gave and a later request sends: they become captures. What a request sent before any answer had it, the user knew.</summary>
internal sealed partial class HarCorrelation(ImportNotes notes)
{
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(["user", "session", "run"], StringComparer.Ordinal);
    private readonly List<Yaml.Map> _steps = [];

    /// <summary>The variable of a value that an answer before gave; null where the value is the user's own.</summary>
    public string? Variable(string value)
    {
        if (!_origins.TryGetValue(value, out var origin))
        {
            _known.Add(value);
            return null;
        }

        if (origin.Name is null)
        {
            origin.Name = Words.Unique(Words.Plain(origin.Wanted), _names, "");
            ((Yaml.Map)origin.Step["capture"]!).Add(origin.Name, origin.Source);
            notes.Carry("value of an answer that a later request sends");
        }

        return $"{{{{{origin.Name}}}}}";
    }

    /// <summary>Keeps in mind what an answer gave.</summary>
    /// <param name="step">Of the request; it gets the captures.</param>
    public void Learn(HarEntry entry, Yaml.Map step)
    {
        step.Add("capture", new Yaml.Map());
        _steps.Add(step);
        if (entry.AnswerText is { Length: > 0 } text)
        {
            if (entry.MediaType.EndsWith("json", StringComparison.Ordinal))
            {
                Json(text, step);
            }
            else if (entry.MediaType.Contains("html", StringComparison.Ordinal))
            {
                Html(text, step);
            }
        }

        foreach (var (name, value, _) in entry.AnswerHeaders)
        {
            if (IsToken().IsMatch(name) && !name.StartsWith("access-control", StringComparison.OrdinalIgnoreCase))
            {
                Keep(value, name, new Yaml.Map().Add("header", name), step);
            }
        }

        foreach (var cookie in entry.Response.At("cookies").Items)
        {
            if (cookie.At("name").Text is { } name && cookie.At("value").Text is { } value && IsToken().IsMatch(name))
            {
                Keep(value, name, new Yaml.Map().Add("cookie", name), step);
            }
        }
    }

    /// <summary>Takes places for captures out where none came to be.</summary>
    public void Finish()
    {
        foreach (var step in _steps.Where(step => step["capture"] is Yaml.Map { IsEmpty: true }))
        {
            step.Remove("capture");
        }
    }

    private void Json(string text, Yaml.Map step)
    {
        try
        {
            Leaves(SourceTree.Json(text, "answer"), "", "", step);
        }
        catch (BrokenSourceException)
        {
            // A cut-off answer gives nothing; the recording itself is whole.
        }
    }

    private void Leaves(PlanNode node, string path, string key, Yaml.Map step)
    {
        switch (node)
        {
            case PlanNode.Map map:
                foreach (var entry in map.Entries.Where(entry => !entry.Key.Contains('.', StringComparison.Ordinal)))
                {
                    Leaves(entry.Value, $"{path}.{entry.Key}", entry.Key, step);
                }

                break;
            case PlanNode.Sequence list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Leaves(list.Items[i], $"{path}.{i}", key, step);
                }

                break;
            case PlanNode.Scalar { IsNull: false } scalar when path.Length > 1 && IsGiven(key, scalar):
                Keep(scalar.Text, Name(path), new Yaml.Map().Add("json", path[1..]), step);
                break;
        }
    }

    private void Html(string text, Yaml.Map step)
    {
        foreach (Match tag in Field().Matches(text))
        {
            var name = Attribute(tag.Value, "name") ?? Attribute(tag.Value, "id");
            var holder = tag.Value.StartsWith("<meta", StringComparison.OrdinalIgnoreCase) ? "content" : "value";
            if (name is null || Attribute(tag.Value, holder) is not { Length: > 5 } value)
            {
                continue;
            }

            var isNameFirst = tag.Value.IndexOf("name=", StringComparison.OrdinalIgnoreCase) < tag.Value.IndexOf(holder + "=", StringComparison.OrdinalIgnoreCase);
            var (before, behind) = ($"""name=["']{Regex.Escape(name)}["']""", $"""{holder}=["']([^"']+)["']""");
            Keep(System.Net.WebUtility.HtmlDecode(value), name, new Yaml.Map().Add("regex", Yaml.Literal(isNameFirst ? $"{before}[^>]*{behind}" : $"{behind}[^>]*{before}")).Add("group", Yaml.Bare("1")), step);
        }
    }

    private void Keep(string value, string name, Yaml.Map source, Yaml.Map step)
    {
        if (value.Length > 0 && !_known.Contains(value))
        {
            _origins.TryAdd(value, new Origin(step, source, name));
        }
    }

    // Short words such as `en` come again by chance; ids and tokens do not.
    private static bool IsGiven(string key, PlanNode.Scalar value) => value.Text is not ("true" or "false")
        && (IsToken().IsMatch(key) || (value.Text.Length >= 8 && value.Quoted && value.Text.Any(char.IsAsciiDigit) && !value.Text.Contains(' ', StringComparison.Ordinal)));

    private static string Name(string path)
    {
        var steps = path.Split('.').Where(step => step.Length > 0 && !char.IsAsciiDigit(step[0])).ToList();
        return steps.Count == 0 ? "value"
            : steps[^1].ToLowerInvariant() is "id" or "value" or "key" && steps.Count > 1 && steps[^2] is not ("data" or "items" or "results") ? $"{steps[^2]}_{steps[^1]}" : steps[^1];
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $@"\b{name}\s*=\s*[""']([^""']*)[""']", RegexOptions.IgnoreCase) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex("(^|_|-)id$|Id$|ID$|uuid|guid|token|csrf|xsrf|nonce|slug|session|ticket|etag", RegexOptions.IgnoreCase)]
    private static partial Regex IsToken();

    [GeneratedRegex(@"<(?:input\b[^>]*type\s*=\s*[""']hidden[""'][^>]*|meta\b[^>]*(?:csrf|xsrf|token)[^>]*)>", RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    private sealed class Origin(Yaml.Map step, Yaml.Map source, string wanted)
    {
        public Yaml.Map Step { get; } = step;

        public Yaml.Map Source { get; } = source;

        public string Wanted { get; } = wanted;

        public string? Name { get; set; }
    }
}
