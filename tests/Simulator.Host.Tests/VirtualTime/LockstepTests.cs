using System.Net;
using System.Net.Sockets;
using Simulator.Host.Plans;
using Simulator.Host.Tests.Plans;
using Simulator.Marketplace;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.VirtualTime;
using Simulator.Model.VirtualTime.Market;

namespace Simulator.Host.Tests.VirtualTime;

/// <summary>The marketplace's rules in process are those of the reference marketplace: what people ask of one is asked of the other, and answered the same.</summary>
public sealed class LockstepTests : IDisposable
{
    private readonly Workbench _bench = new();

    [Fact]
    public async Task The_rules_in_process_answer_as_the_reference_marketplace_does()
    {
        var plan = Plan();
        using var stop = new CancellationTokenSource();
        var urls = $"http://127.0.0.1:{FreePort()}";
        var server = MarketplaceServer.RunAsync(new MarketplaceOptions { Urls = urls, PasswordIterations = 1000, AdminPassword = EmbeddedAdministrator.Of(plan.Seed).Password }, stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri(urls + "/") };
        await Listening(client);
        var lockstep = new Lockstep(
            new VirtualMarketplace(new VirtualMarket([.. plan.Populations.Select(population => population.Persona!.Value)], TimeSpan.FromHours(1)), new AtOnce()), client, plan);
        var personas = new MarketPersonas(
            plan.Seed, [.. plan.Populations.Select(population => new PersonaPopulation(population.Persona!.Value, population.Model))],
            plan.Clock.ThinkScale, plan.Clock.BusinessScale, new Unwatched(), new Unwatched());

        new VirtualRun(plan, personas, lockstep, new Deaf()).Live();

        await stop.CancelAsync();
        await server;
        Assert.InRange(lockstep.Requests, 500, 20_000);
        Assert.All(
            [
                typeof(MarketCalls.PlaceBid), typeof(MarketCalls.AcceptBid), typeof(MarketCalls.CloseJob), typeof(MarketCalls.WithdrawBid), typeof(MarketCalls.ViewContractor),
                typeof(MarketCalls.ConfirmPayment), typeof(MarketCalls.SubmitCompletion), typeof(MarketCalls.DecideCompletion), typeof(MarketCalls.ListMyJobs),
                typeof(MarketCalls.SearchJobs), typeof(MarketCalls.InitiateDispute), typeof(MarketCalls.ContestDispute), typeof(MarketCalls.ListDisputes), typeof(MarketCalls.ResolveDispute),
            ],
            (Type call) => Assert.Contains(call, lockstep.Calls));
        Assert.True(lockstep.Differences.Count == 0, string.Join('\n', lockstep.Differences.Take(10)));
    }

    public void Dispose() => _bench.Dispose();

    // Fast people with much to do, so that all of it happens within some hundred requests.
    private LoadPlan Plan() => _bench.Load($$"""
        extends: {{Path.Combine(Workbench.Shipped, "smoke.yaml")}}
        name: lockstep
        clock: { thinkScale: 0.01, businessDay: 700ms }
        phases: [{ name: all, duration: 25s, users: 24 }]
        thresholds: []
        model:
          homeowner: { work: { approve: 0.5, sendBack: 0.2, dispute: 0.3 } }
          contractor: { pending: { withdraw: 0.1, keep: 0.9 } }
          business: { patience: { law: gamma, shape: 3, mean: 2d } }
          visitor: { list: { view: 0.5, search: 0.2, nextPage: 0.3 } }
        """).Plan!;

    private static async Task Listening(HttpClient client)
    {
        while (true)
        {
            try
            {
                if ((await client.GetAsync(new Uri("health", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Yield();   // it does not listen yet
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Deaf : IVirtualObserver
    {
        public void Answered(UserKey user, Step step, Answer answer, TimeSpan due, TimeSpan now) { }

        public void SessionBegan(UserKey user, TimeSpan now) { }

        public void SessionEnded(UserKey user, TimeSpan began, TimeSpan now, int requests, bool isWhole) { }

        public void SessionDropped(int population, TimeSpan now) { }
    }
}
