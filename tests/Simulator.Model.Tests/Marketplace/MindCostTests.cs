using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>A node holds a hundred thousand minds: what one costs.</summary>
public class MindCostTests
{
    private static readonly MarketFindings.JobsListed Page =
        new([.. Enumerable.Range(0, 20).Select(i => new JobSeen($"6f9619ff-8b86-d011-b42d-00cf4fc964{i:00}", "Roofing", 100_000, "OPEN", 1))], 60);

    [Theory]
    [InlineData(Persona.Homeowner)]
    [InlineData(Persona.Contractor)]
    [InlineData(Persona.Visitor)]
    public void A_mind_takes_less_than_a_kilobyte_and_a_step_less_than_200_bytes(Persona persona)
    {
        var personas = new MarketPersonas(1, [new PersonaPopulation(persona, ReferenceModel.Market)], 1, 600, new Unwatched(), new Unwatched());
        Live(personas.Create(new UserKey(0, "warm-up", 0)), 5);
        var start = GC.GetAllocatedBytesForCurrentThread();
        var minds = new IBehaviour[100];
        for (var i = 0; i < minds.Length; i++) minds[i] = personas.Create(new UserKey(0, "users", i));
        var created = GC.GetAllocatedBytesForCurrentThread();

        var (steps, bytes) = (0, 0L);
        foreach (var mind in minds)
        {
            var (taken, used) = Live(mind, 20);
            (steps, bytes) = (steps + taken, bytes + used);
        }

        Assert.InRange((created - start) / minds.Length, 100, 1024);
        Assert.InRange(bytes / steps, 1, 200);
    }

    private static (int Steps, long Bytes) Live(IBehaviour mind, int sessions)
    {
        var (steps, bytes, now) = (0, 0L, TimeSpan.Zero);
        for (var session = 0; session < sessions; session++)
        {
            mind.BeginSession(now);
            while (true)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var step = mind.Next(now);
                bytes += GC.GetAllocatedBytesForCurrentThread() - before;
                if (step is not { } taken) break;
                steps++;
                now += taken.Think;
                var answer = new Answer(taken.Call, OutcomeClass.Ok, Find(taken.Call));
                before = GC.GetAllocatedBytesForCurrentThread();
                mind.Learn(answer, now);
                bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }
        return (steps, bytes);
    }

    private static Finding? Find(Call call) => call switch
    {
        MarketCalls.ListJobs => Page,
        MarketCalls.ViewJob view => new MarketFindings.JobViewed(Page.Jobs[0] with { JobId = view.JobId }),
        MarketCalls.ListMyJobs => new MarketFindings.JobsListed([], 0),
        MarketCalls.ListContracts => new MarketFindings.ContractsListed([]),
        MarketCalls.ListMyBids or MarketCalls.ListJobBids => new MarketFindings.BidsListed([]),
        MarketCalls.PostJob => new MarketFindings.JobPosted("j1"),
        MarketCalls.PlaceBid place => new MarketFindings.BidPlaced("b-" + place.JobId, place.JobId),
        _ => null,
    };
}
