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
        return new History(journal.Acts, final) { Roles = roles };
    }

    public void Dispose() => _http.Dispose();
}
