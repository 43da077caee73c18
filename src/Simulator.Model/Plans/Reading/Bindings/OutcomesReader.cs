using System.Globalization;
using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Bindings.Answers;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads <c>outcomes</c>: which answers mean what.</summary>
internal static class OutcomesReader
{
    private static readonly Dictionary<string, OutcomeClass> Meanings = new(StringComparer.Ordinal)
    {
        ["done"] = OutcomeClass.Ok,
        ["conflict"] = OutcomeClass.BusinessConflict,
        ["clientError"] = OutcomeClass.ClientError,
        ["retryLater"] = OutcomeClass.TooManyRequests,
        ["serverError"] = OutcomeClass.ServerError,
    };

    public static IReadOnlyList<OutcomeRule> Read(Section section) => [.. section.Items("outcomes").Select(Rule)];

    private static OutcomeRule Rule(Section rule)
    {
        var statuses = rule.Texts("status", Status);
        var field = rule.Optional<JsonPath?>("field", text => Path(text), null);
        var values = rule.Texts<string>("is", text => text);
        if (rule.Has("field") != rule.Has("is"))
        {
            rule.Problem(rule.Has("field") ? "is" : "field", "is missing; a rule on the answer's JSON has both, such as field: code and is: ALREADY_TAKEN");
        }
        else if (!rule.Has("status") && !rule.Has("field"))
        {
            rule.Problem("says of no answer; write a status such as 409 or 4xx, a field with what it is, or both");
        }

        var means = rule.Required("means", text => Meanings.TryGetValue(text, out var outcome) ? outcome : Parsed<OutcomeClass>.Wrong($"there is no outcome `{text}`{NearestWord.Hint(text, Meanings.Keys)}"), $"write one of {string.Join(", ", Meanings.Keys)}");
        rule.Close();
        return new OutcomeRule(statuses, field, [.. values.Select(value => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(value))], means);
    }

    private static Parsed<JsonPath?> Path(string text) => JsonPath.Parse(text.StartsWith("$.", StringComparison.Ordinal) ? text[2..] : text) is JsonPath path
        ? new Parsed<JsonPath?>(path, null)
        : Parsed<JsonPath?>.Wrong($"`{text}` is no path into an answer; write keys joined by dots such as error.code");

    private static Parsed<(int From, int To)> Status(string text)
    {
        if (text.Length == 3 && text[0] is >= '1' and <= '5' && text[1..] is "xx")
        {
            return ((text[0] - '0') * 100, ((text[0] - '0') * 100) + 99);
        }

        var ends = text.Split('-', 2, StringSplitOptions.TrimEntries);
        return int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from is >= 100 and <= 599 && to >= from && to <= 599
            ? (from, to)
            : Parsed<(int, int)>.Wrong($"`{text}` is no status; write one such as 409, a class such as 4xx, or a range such as 200-204");
    }
}
