using System.Text;

namespace Simulator.Marketplace.Jobs;

/// <summary>
/// The words of a text, each once, in lower case, separated by spaces: runs of letters, marks and digits, of which the first 64 count. They are
/// told apart here and not by the database, so that a search finds the same on each.
/// </summary>
internal static class JobWords
{
    private const int LongestWord = 64;

    public static string In(params ReadOnlySpan<string?> texts)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (var text in texts) Collect(text, words);
        return string.Join(' ', words);
    }

    private static void Collect(string? text, HashSet<string> words)
    {
        StringBuilder word = new();
        var length = 0;
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                if (length++ < LongestWord) word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
                length = 0;
            }
        }
        if (length > 0) words.Add(word.ToString());
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
