namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Performs scripts against a running marketplace, each with people of its own, and reads back what is there in the end.</summary>
internal sealed class Stage(RunningMarketplace market) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = market.Http.BaseAddress };

    /// <param name="script">What to perform; its first actor is the administrator.</param>
    /// <param name="begun">Done by the administrator once everybody is registered, before the first round.</param>
    /// <param name="ended">Done by the administrator behind the last round, before all is read back.</param>
    public async Task<History> PerformAsync(Script script, Func<Person, Task>? begun = null, Func<Person, Task>? ended = null)
    {
        Journal journal = new();
        var people = await Task.WhenAll(script.Roles.Select(role => Person.RegisterAsync(market, role)));
        Board board = new(people.Select(person => person.Id));
        Performer[] cast = [.. people.Select(person => new Performer(_http, person, board, journal))];

        if (begun is not null) await begun(people[0]);
        foreach (var round in script.Rounds) await Task.WhenAll(round.Select(turn => Moves.TakeAsync(cast[turn.Actor], script.Roles[turn.Actor], turn)));

        if (ended is not null) await ended(people[0]);
        var roles = people.Zip(script.Roles).ToDictionary(one => one.First.Id, one => one.Second);
        FinalReading reading = new(cast.Where(one => roles[one.Id] == "HOMEOWNER"), cast.Where(one => roles[one.Id] == "CONTRACTOR"));
        var final = await reading.ReadAsync();
        var exported = await new AuditReading(_http, people[0], roles.Keys).ReadAsync();
        return new History(journal.Acts, final with { Exported = exported }) { Roles = roles };
    }

    public void Dispose() => _http.Dispose();
}
