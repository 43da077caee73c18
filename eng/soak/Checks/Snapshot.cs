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
                var answer = await wire.ExchangeAsync(new WireRequest("GET", list, [("Authorization", $"Bearer {person.Token}")], [], Framing.None)).ConfigureAwait(false);
                pages.Add($"{list} {answer.Status} {answer.Text}");
            }
        }
        return new Snapshot(string.Join('\n', pages));
    }

    [GeneratedRegex("tag[0-9]+x[0-9]+")]
    private static partial Regex Tag();
}
