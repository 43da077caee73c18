using Simulator.Behaviour;

namespace BargainHunters;

/// <summary>One hunter. It signs up in its first session, looks at the newest jobs, and remembers over all its sessions where it has bid: what no plan could say.</summary>
internal sealed class Hunter(UserContext user, HunterHabits habits) : CodedUser(user)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private string? _token;

    protected override IEnumerable<Step> Session()
    {
        if (_token is null)
        {
            yield return Send(HunterSteps.SignUp, SignUp());
            _token = Last?.Json("data.tokens.accessToken");
            if (_token is null)
            {
                // No account, no session; the next one tries again.
                yield break;
            }
        }

        for (var look = 0; look < habits.Looks; look++)
        {
            yield return Send(HunterSteps.Look, Mine(HttpCall.Get("/api/jobs?page=1&limit=20")), Seconds(2, 8));
            foreach (var (job, budget) in Bargains())
            {
                var price = (long)(budget * (1 - habits.Rebate));
                var bid = HttpCall.PostJson("/api/bids", new { JobId = job, Amount = price, Timeline = "2 weeks", CoverLetter = "I am near, I am quick, and I am cheaper than the others." });
                yield return Send(HunterSteps.Bid, Mine(bid) with { Conflicts = [409] }, Seconds(1, 4));
            }
        }
    }

    protected override TimeSpan Pause() => Seconds(5, 20);

    // Read at once: the next step's answer takes the place of this one.
    private List<(string Job, long Budget)> Bargains()
    {
        var bargains = new List<(string, long)>();
        for (var i = 0; Last?.Json($"data.jobs.{i}.id") is { } job; i++)
        {
            var isRare = long.Parse(Last.Json($"data.jobs.{i}.bidCount") ?? "0", System.Globalization.CultureInfo.InvariantCulture) <= habits.MostRivals;
            if (isRare && Last.Json($"data.jobs.{i}.estimatedBudget") is { } budget && _seen.Add(job))
            {
                bargains.Add((job, long.Parse(budget, System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        return bargains;
    }

    private HttpCall SignUp()
    {
        // The run's seed and the user's name make the address; another run against the same marketplace needs another seed.
        var mark = $"{Context.Key.PopulationName}-{Context.Key.Number}-{Context.Random.Next(1_000_000)}";
        return HttpCall.PostJson("/api/auth/register", new
        {
            Email = $"{mark}@hunters.example",
            Phone = "5550123456",
            Password = "Bargain!Hunter42",
            FirstName = "Bea",
            LastName = "Hunter",
            Role = "CONTRACTOR",
        }) with { Expected = [201] };
    }

    private HttpCall Mine(HttpCall call) => call.With("Authorization", $"Bearer {_token}");

    private TimeSpan Seconds(double least, double most) => TimeSpan.FromSeconds(least + ((most - least) * Context.Random.NextDouble()));
}
