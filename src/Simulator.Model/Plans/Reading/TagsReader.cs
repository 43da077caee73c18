using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>tags</c>: words for whoever reads the results, such as <c>{ team: checkout }</c>.</summary>
internal static class TagsReader
{
    private const int Longest = 64;

    /// <returns>In the order of their keys, which is the same wherever the plan is read.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Read(Section section)
    {
        if (section.OptionalMap("tags") is not { } tags)
        {
            return [];
        }

        var read = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in tags.Entries())
        {
            if (Names.Read(entry.Key).Error is { } wrong)
            {
                tags.Notes.Add(entry.Place, tags.PathOf(entry.Key), wrong);
                continue;
            }

            read[entry.Key] = tags.ValueOf(entry, Value, "");
        }

        return [.. read];
    }

    private static Parsed<string> Value(string text) => Numbers.Text(text)
        .If(value => value.Length <= Longest && !value.Any(char.IsControl), $"is longer than {Longest} letters, or has control characters among them");
}
