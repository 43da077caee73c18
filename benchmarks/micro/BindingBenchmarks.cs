using System.Text;
using BenchmarkDotNet.Attributes;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Bindings;
using Simulator.Actors.Target.Marketplace;
using Simulator.Actors.Target.Scripts;
using Simulator.Host.Plans;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Bindings;
using Simulator.Model.Marketplace;

namespace Simulator.Benchmarks;

/// <summary>What a persona's operation costs beside its request, with the binding that is built in and with the same API declared in <c>targets/marketplace.yaml</c>.</summary>
[InProcess]
[MemoryDiagnoser]
public class BindingBenchmarks
{
    private readonly RequestDraft _draft = new();
    private readonly Credentials _credentials = new(new UserAccount("ada@load.example", "+15550000001", "Ada", "Abbott", "aB1$aB1$aB1$aB1$", "HOMEOWNER")) { AccessToken = new string('t', 180), RefreshToken = "r", UserId = "u" };
    private readonly Call _list = new MarketCalls.ListJobs("Heating & air", 2, 20);
    private readonly Call _view = new MarketCalls.ViewJob("019a0000-0000-7000-8000-000000000001");
    private readonly Call _bid = new MarketCalls.PlaceBid("019a0000-0000-7000-8000-000000000001", 123_450, "2 to 5 days, start within 2 weeks", "Good day, my team of three knows this work well. Plumbing is our trade.");
    private readonly AnswerInMemory _page = new(200, Encoding.UTF8.GetBytes($$$"""{"success":true,"data":{"jobs":[{{{string.Join(',', Enumerable.Range(0, 20).Select(Job))}}}],"total":431,"page":1,"limit":20}}"""));
    private readonly AnswerInMemory _job = new(200, Encoding.UTF8.GetBytes($$$"""{"success":true,"data":{{{Job(7)}}}}"""));
    private readonly AnswerInMemory _placed = new(201, Encoding.UTF8.GetBytes("""{"success":true,"data":{"id":"019a0000-0000-7000-8000-000000000009","jobId":"019a0000-0000-7000-8000-000000000001","contractorId":"019a0000-0000-7000-8000-000000000002","amount":123450,"timeline":"2 to 5 days","coverLetter":"Good day","status":"PENDING","createdAt":"2026-01-01T00:00:00.000Z"}}"""));
    private IBinding _binding = null!;

    [Params(false, true)]
    public bool IsDeclared { get; set; }

    [GlobalSetup]
    public void Prepare() => _binding = IsDeclared ? new DeclaredBinding(Api(), new ScriptTroubles()) : new MarketplaceBinding();

    [Benchmark]
    public int ComposeList() => Compose(_list, "");

    [Benchmark]
    public int ComposeBid() => Compose(_bid, "run-shoppers-12-0-7");

    [Benchmark]
    public Finding? ReadJob() => _binding.Read(_view, _job, _credentials).Finding;

    [Benchmark]
    public Finding? ReadPlacedBid() => _binding.Read(_bid, _placed, _credentials).Finding;

    /// <summary>20 jobs, 8 KB.</summary>
    [Benchmark]
    public Finding? ReadPage() => _binding.Read(_list, _page, _credentials).Finding;

    private int Compose(Call call, string key)
    {
        _binding.Compose(call, _credentials, key, _draft);
        return _draft.Target.Length + _draft.Headers.Length + _draft.Body.Length;
    }

    private static MarketApi Api()
    {
        var plan = new PlanLoader(PlanPaths.Default, _ => null, MarketSteps.All).Load(Path.Combine(AppContext.BaseDirectory, "plans", "smoke.yaml"), new PlanOverrides { Sets = ["target.binding=marketplace.yaml"] });
        return plan.Plan!.Target.Api!;
    }

    private static string Job(int number) => $$"""
        {"id":"019a0000-0000-7000-8000-0000000000{{number:00}}","title":"Repair the kitchen: Heating & air","category":"Heating & air","estimatedBudget":{{300_000 + number}},"location":"12 Oak Street, Springfield, 12345","urgency":"MEDIUM","status":"OPEN","homeownerId":"019a0000-0000-7000-8000-000000000077","createdAt":"2026-01-01T00:00:00.000Z","bidCount":{{number}}}
        """;
}
