namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>What stands between two pairs of braces, as it was written.</summary>
/// <param name="Start">Of its first brace.</param>
/// <param name="End">Behind its last brace.</param>
/// <param name="Name">A variable; a function's has its dollar sign; null for a text in quotes.</param>
/// <param name="Arguments">A function's; of a text in quotes itself.</param>
/// <param name="Filters">In their order.</param>
internal sealed record Placeholder(
    int Start, int End, string? Name, IReadOnlyList<TemplateArgument> Arguments, IReadOnlyList<(string Name, IReadOnlyList<TemplateArgument> Arguments)> Filters)
{
    private const string Open = "{{";
    private const string Close = "}}";

    public bool IsFunction => Name is ['$', ..];

    /// <summary>Where the next one begins; -1 where there is none.</summary>
    public static int Find(string text, int from) => text.IndexOf(Open, from, StringComparison.Ordinal);

    /// <summary>Reads the one that begins there; null where it is none.</summary>
    public static Placeholder? Read(string text, int start)
    {
        var at = start + Open.Length;
        string? name = null;
        IReadOnlyList<TemplateArgument>? arguments = [];
        PassBlanks(text, ref at);
        if (IsQuote(text, at))
        {
            if (ArgumentAt(text, ref at) is not { } quoted) return null;
            arguments = [quoted];
        }
        else
        {
            name = WordAt(text, ref at);
            if (name is null) return null;
            if (name[0] == '$') arguments = ArgumentsAt(text, ref at);
            if (arguments is null) return null;
        }

        var filters = new List<(string, IReadOnlyList<TemplateArgument>)>();
        PassBlanks(text, ref at);
        while (at < text.Length && text[at] == '|')
        {
            at++;
            PassBlanks(text, ref at);
            if (WordAt(text, ref at) is not { } filter || ArgumentsAt(text, ref at) is not { } own) return null;
            filters.Add((filter, own));
            PassBlanks(text, ref at);
        }

        return string.CompareOrdinal(text, at, Close, 0, Close.Length) == 0 ? new Placeholder(start, at + Close.Length, name, arguments, filters) : null;
    }

    /// <summary>What was probably meant to be one.</summary>
    public static string Broken(string text, int start) =>
        text.IndexOf(Close, start, StringComparison.Ordinal) is >= 0 and var end ? text[start..(end + Close.Length)] : text[start..];

    // Empty without brackets; null where they do not close.
    private static List<TemplateArgument>? ArgumentsAt(string text, ref int at)
    {
        var arguments = new List<TemplateArgument>();
        if (at >= text.Length || text[at] != '(') return arguments;
        at++;
        PassBlanks(text, ref at);
        if (at < text.Length && text[at] == ')')
        {
            at++;
            return arguments;
        }

        while (ArgumentAt(text, ref at) is { } argument)
        {
            arguments.Add(argument);
            PassBlanks(text, ref at);
            if (at >= text.Length) return null;
            var sign = text[at++];
            if (sign == ')') return arguments;
            if (sign != ',') return null;
            PassBlanks(text, ref at);
        }

        return null;
    }

    private static TemplateArgument? ArgumentAt(string text, ref int at)
    {
        if (IsQuote(text, at))
        {
            var end = text.IndexOf(text[at], at + 1);
            if (end < 0) return null;
            var quoted = text[(at + 1)..end];
            at = end + 1;
            return new TemplateArgument(quoted, IsQuoted: true);
        }

        var from = at;
        while (at < text.Length && text[at] is not (',' or ')' or '{' or '}')) at++;
        return new TemplateArgument(text[from..at].TrimEnd(), IsQuoted: false);
    }

    private static string? WordAt(string text, ref int at)
    {
        var from = at;
        if (at < text.Length && text[at] == '$') at++;
        if (at >= text.Length || !(char.IsAsciiLetter(text[at]) || text[at] == '_')) return null;
        var isDotted = false;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.' || (isDotted && text[at] == '-')))
        {
            isDotted |= text[at] == '.';
            at++;
        }

        return text[at - 1] == '.' || text.AsSpan(from, at - from).Contains("..", StringComparison.Ordinal) ? null : text[from..at];
    }

    private static bool IsQuote(string text, int at) => at < text.Length && (text[at] is '\'' or '"');

    private static void PassBlanks(string text, ref int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
    }
}
