using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading;

/// <summary>Names the second of two items with one name.</summary>
internal static class Uniqueness
{
    /// <param name="named">Items with their names; null and empty names were named before.</param>
    public static void Check(IEnumerable<(Section Item, string? Name)> named, string kind)
    {
        var seen = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach (var (item, name) in named)
        {
            if (!string.IsNullOrEmpty(name) && !seen.TryAdd(name, item))
            {
                var first = seen[name].Map.Place;
                item.Problem("name", $"there is a {kind} `{name}` already{(first.Line > 0 ? $" in line {first.Line}" : "")}; names are unique");
            }
        }
    }
}
