using System.Text;

namespace Simulator.Host.Reports.Markdown;

/// <summary>Makes plain text stand in Markdown as it is: names of plans and addresses may carry markup.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes only what would be read as markup, so that the file itself stays readable.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter is '\r' or '\n')
            {
                escaped.Append(' ');
                continue;
            }
            if (IsMarkup(text, i)) escaped.Append('\\');
            escaped.Append(letter);
        }
        return escaped.ToString();
    }

    private static bool IsMarkup(string text, int i) => text[i] switch
    {
        '\\' or '|' or '*' or '`' or '[' or ']' => true,
        // "< 500 ms" is no tag, and snake_case no emphasis.
        '<' or '&' => i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]),
        '_' => !(IsWord(text, i - 1) && IsWord(text, i + 1)),
        _ => false,
    };

    private static bool IsWord(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]);
}
