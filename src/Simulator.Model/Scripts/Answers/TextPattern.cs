using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Answers;

/// <summary>A regular expression that is held against what a target sends: compiled, and given up after a tenth of a second, whatever the answer holds.</summary>
public sealed class TextPattern
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    private readonly Regex _regex;

    /// <exception cref="ArgumentException">The text is no expression; the message says why.</exception>
    public TextPattern(string text)
    {
        Text = text;
        _regex = new Regex(text, RegexOptions.Compiled | RegexOptions.CultureInvariant, Longest);
        Groups = _regex.GetGroupNumbers().Max();
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>How many groups it has, beside the whole match.</summary>
    public int Groups { get; }

    /// <summary>The number of a group; -1 where there is none.</summary>
    public int GroupOf(string name) => _regex.GroupNumberFromName(name);

    /// <summary>Whether it matches somewhere in a text of UTF-8.</summary>
    /// <exception cref="FormatException">It takes too long.</exception>
    public bool IsIn(ReadOnlySpan<byte> text)
    {
        var letters = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(text.Length));
        try
        {
            return _regex.IsMatch(letters.AsSpan(0, Encoding.UTF8.GetChars(text, letters)));
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    /// <summary>Takes what a group matches into a variable.</summary>
    /// <returns>What was found instead, in words; null where it was taken.</returns>
    /// <exception cref="FormatException">It takes too long.</exception>
    public string? Take(ReadOnlySpan<byte> text, int group, Pick pick, int slot, ScriptValues values)
    {
        try
        {
            return Take(Encoding.UTF8.GetString(text), group, pick, slot, values);
        }
        catch (RegexMatchTimeoutException)
        {
            throw TooSlow();
        }
    }

    private string? Take(string text, int group, Pick pick, int slot, ScriptValues values)
    {
        if (pick == Pick.First)
        {
            var match = _regex.Match(text);
            while (match.Success && !match.Groups[group].Success) match = match.NextMatch();
            return match.Success ? Kept(match.Groups[group].Value, slot, values) : $"`{Text}` matches nothing";
        }

        var all = _regex.Matches(text).Select(match => match.Groups[group]).Where(found => found.Success).ToList();
        if (all.Count == 0) return $"`{Text}` matches nothing";
        if (pick != Pick.All) return Kept(all[pick == Pick.Last ? ^1 : values.Chance.NextInt(all.Count)].Value, slot, values);

        var list = Scratch.Take();
        list.Write("["u8);
        for (var i = 0; i < all.Count; i++)
        {
            list.Write(i == 0 ? "\""u8 : ",\""u8);
            TemplateEscaping.Write(list, Encoding.UTF8.GetBytes(all[i].Value), TemplateEscape.Json);
            list.Write("\""u8);
        }

        list.Write("]"u8);
        values.Set(slot, list.WrittenSpan, ValueKind.Json);
        Scratch.Return(list);
        return null;
    }

    private static string? Kept(string found, int slot, ScriptValues values)
    {
        values.Set(slot, found);
        return null;
    }

    private FormatException TooSlow() => new($"`{Text}` takes longer than {Longest.TotalMilliseconds} ms in this answer");
}
