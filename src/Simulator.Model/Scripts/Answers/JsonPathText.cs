using System.Globalization;
using System.Text;

namespace Simulator.Model.Scripts.Answers;

/// <summary>Reads how a path is written.</summary>
internal static class JsonPathText
{
    /// <summary>Null where the text is no path. <c>$</c> alone is the whole text: no steps.</summary>
    public static IReadOnlyList<JsonPathStep>? Steps(string text)
    {
        var steps = new List<JsonPathStep>();
        var at = 0;
        if (text is "$" or ['$', '.' or '[', ..])
        {
            at = 1;
            if (at < text.Length && text[at] == '.') at++;
        }

        while (at < text.Length)
        {
            if ((text[at] == '[' ? Bracket(text, ref at) : Bare(text, ref at)) is not { } step) return null;
            steps.Add(step);
            if (at == text.Length) break;
            if (text[at] == '.' && ++at == text.Length) return null;
        }

        return steps.Count == 0 && text != "$" ? null : steps;
    }

    private static JsonPathStep? Bare(string text, ref int at)
    {
        var end = text.AsSpan(at).IndexOfAny('.', '[', ']') is >= 0 and var sign ? at + sign : text.Length;
        var key = text[at..end];
        at = end;
        return string.IsNullOrWhiteSpace(key) ? null : Step(key);
    }

    private static JsonPathStep? Bracket(string text, ref int at)
    {
        var inside = at + 1;
        if (inside < text.Length && text[inside] is '\'' or '"')
        {
            var end = text.IndexOf(text[inside], inside + 1);
            if (end < 0 || end + 1 >= text.Length || text[end + 1] != ']') return null;
            at = end + 2;
            return new JsonPathStep(Encoding.UTF8.GetBytes(text[(inside + 1)..end]), null, IsAny: false);
        }

        var close = text.IndexOf(']', inside);
        if (close < 0) return null;
        at = close + 1;
        return Step(text[inside..close]) is { } step && (step.IsAny || step.Index is not null) ? step : null;
    }

    private static JsonPathStep Step(string text) => new(
        Encoding.UTF8.GetBytes(text), int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) && text[0] != '+' ? index : null, text == "*");
}
