using System.Net.Http.Headers;
using System.Text.Json;

namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Performs scripts against a running marketplace, each with people of its own, and reads back what is there in the end.</summary>
internal sealed class Stage(RunningMarketplace market) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = market.Http.BaseAddress };

    public async Task<History> PerformAsync(Script script)
    {
        Journal journal = new();
        var people = await Task.WhenAll(script.Roles.Select(role => Person.RegisterAsync(market, role)));
        Board board = new(people.Select(person => person.Id));
        Performer[] cast = [.. people.Select(person => new Performer(_http, person, board, journal))];

        foreach (var round in script.Rounds) await Task.WhenAll(round.Select(turn => Moves.TakeAsync(cast[turn.Actor], script.Roles[turn.Actor], turn)));

        var roles = people.Zip(script.Roles).ToDictionary(one => one.First.Id, one => one.Second);
        FinalReading reading = new(cast.Where(one => roles[one.Id] == "HOMEOWNER"), cast.Where(one => roles[one.Id] == "CONTRACTOR"));
        var final = await reading.ReadAsync();
        return new History(journal.Acts, final with { Movements = await MovementsAsync(people[0], final) }) { Roles = roles };
    }

    public void Dispose() => _http.Dispose();

    // The book is the marketplace's own; where it has no export, the laws go by the contracts alone.
    private async Task<IReadOnlyList<Movement>?> MovementsAsync(Person admin, Final final)
    {
        var ours = final.Contracts.Select(contract => contract.Id).ToHashSet();
        List<Movement> movements = [];
        for (string? after = ""; after is not null;)
        {
            using HttpRequestMessage request = new(HttpMethod.Get, $"/api/audit/transactions?limit=1000&after={after}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", admin.Token);
            using var response = await _http.SendAsync(request);
            if (!response.IsSuccessStatusCode) return null;
            var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data");
            movements.AddRange(page.GetProperty("items").EnumerateArray().Select(Movement));
            after = page.GetProperty("next").GetString();
        }
        return [.. movements.Where(movement => ours.Contains(movement.ContractId))];
    }

    private static Movement Movement(JsonElement json) => new(
        json.GetProperty("contractId").GetString()!, json.GetProperty("kind").GetString()!, json.GetProperty("reference").GetString()!,
        json.GetProperty("amount").GetInt64());
}
