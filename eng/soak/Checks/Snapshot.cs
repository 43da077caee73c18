using System.Text.RegularExpressions;
using Simulator.Soak.People;
using Simulator.Soak.Wire;

namespace Simulator.Soak.Checks;

/// <summary>Everything that a lane's people own, as their lists have it.</summary>
internal sealed partial record Snapshot(string Text)
{
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        ["HOMEOWNER"] = ["/api/jobs?mine=true&limit=100", "/api/contracts?limit=100"],
        ["CONTRACTOR"] = ["/api/bids?limit=100", "/api/contracts?limit=100"],
        ["ADMIN"] = [],
    };

    /// <summary>The tags of all texts that it shows.</summary>
    public IEnumerable<string> Tags => Tag().Matches(Text).Select(match => match.Value).Distinct();

    public static async Task<Snapshot> TakeAsync(WireConnection wire, Cast cast)
    {
        List<string> pages = [];
        foreach (var person in cast.People)
        {
            foreach (var list in Lists[person.Role])
            {
                var answer = await wire.ExchangeAsync(WireRequest.Get(list, person.Token)).ConfigureAwait(false);
                pages.Add($"{list} {answer.Status} {answer.Text}");
            }
        }
        return new Snapshot(string.Join('\n', pages));
    }

    /// <summary>What is otherwise in another one; null when nothing is.</summary>
    public string? Difference(Snapshot after)
    {
        if (after == this) return null;
        var at = Text.Zip(after.Text).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"refused, and yet something has changed: {Around(Text, at)} became {Around(after.Text, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)];

    [GeneratedRegex("tag[0-9]+x[0-9]+")]
    private static partial Regex Tag();
}
