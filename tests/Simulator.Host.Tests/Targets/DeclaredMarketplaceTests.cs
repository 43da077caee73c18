using System.Text.Json;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Bindings;
using Simulator.Actors.Target.Marketplace;
using Simulator.Actors.Target.Scripts;
using Simulator.Actors.Tests.Target;
using Simulator.Actors.Tests.Target.Marketplace;
using Simulator.Host.Tests.Plans;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Host.Tests.Targets;

/// <summary><c>targets/marketplace.yaml</c> is the built-in binding in data: the same requests, the same findings.</summary>
public sealed class DeclaredMarketplaceTests : IDisposable
{
    private readonly Workbench _bench = new();
    private readonly MarketplaceBinding _builtIn = new();
    private readonly DeclaredBinding _declared;

    public DeclaredMarketplaceTests() => _declared = new DeclaredBinding(GivenBinding.Named(_bench, "marketplace.yaml"), new ScriptTroubles());

    [Fact]
    public void It_has_every_operation() => Assert.Empty(_declared.Capabilities.Lacking());

    [Fact]
    public void It_composes_the_same_requests() => Assert.All(GivenMarket.Requests, each =>
    {
        foreach (var credentials in (Credentials[])[New(), new Credentials(GivenMarket.Account)])
        {
            var key = MarketCalls.IsRead(each.Call) ? "" : "run-1";
            Assert.Equal(Composed(_builtIn, each.Call, credentials, key), Composed(_declared, each.Call, credentials, key));
        }
    });

    [Fact]
    public void It_registers_alike()
    {
        var (one, other) = (new RequestDraft(), new RequestDraft());
        _builtIn.ComposeRegistration(New(), one);
        _declared.ComposeRegistration(New(), other);

        Assert.Equal(Words(one), Words(other));
        foreach (var (status, meaning) in ((int, RegistrationAnswer)[])[(201, RegistrationAnswer.Created), (409, RegistrationAnswer.Exists), (400, RegistrationAnswer.Refused), (500, RegistrationAnswer.Refused)])
        {
            Assert.Equal(meaning, _declared.ReadRegistration(new GivenAnswer(status, Envelope(LoggedIn)), New()));
        }
    }

    [Fact]
    public void It_reads_the_same_findings()
    {
        Assert.All(GivenMarket.Answers.Where(each => !each.Data.Contains("\"id\":\"w1\",\"status\":\"APPROVED\"", StringComparison.Ordinal)), each =>
        {
            var answer = new GivenAnswer(200, each.Data.Length == 0 ? "" : Envelope(each.Call is MarketCalls.SubmitCompletion ? """{"id":"w1","status":"PENDING"}""" : each.Data));
            Assert.Equal((OutcomeClass.Ok, each.Finding), _declared.Read(each.Call, answer, New()));
        });
        Assert.Equal(new MarketFindings.CompletionSeen("c1", "w1", "APPROVED"), _declared.Read(new MarketCalls.DecideCompletion("c1", "w1", true, 5), new GivenAnswer(200, Envelope("""{"completionId":"w1","status":"APPROVED"}""")), New()).Finding);
    }

    [Fact]
    public void It_reads_the_same_pages() => Assert.All(Pages, page =>
    {
        var answer = Envelope(page.Data);
        var (one, other) = (_builtIn.Read(page.Call, new GivenAnswer(200, answer), New()), _declared.Read(page.Call, new GivenAnswer(200, answer), New()));

        Assert.Equal(OutcomeClass.Ok, other.Outcome);
        Assert.Equal(JsonSerializer.Serialize<object>(one.Finding!), JsonSerializer.Serialize<object>(other.Finding!));
    });

    [Fact]
    public void It_keeps_the_same_tokens()
    {
        var credentials = new Credentials(GivenMarket.Account);
        Assert.Equal(new MarketFindings.LoggedIn("u9"), _declared.Read(new MarketCalls.LogIn(), new GivenAnswer(200, Envelope(LoggedIn)), credentials).Finding);
        Assert.Equal(("a", "r", "u9"), (credentials.AccessToken, credentials.RefreshToken, credentials.UserId));

        Assert.Equal(new MarketFindings.LoggedIn("u9"), _declared.Read(new MarketCalls.RefreshToken(), new GivenAnswer(200, Envelope("""{"accessToken":"b"}""")), credentials).Finding);
        Assert.Equal(("b", "r", "u9"), (credentials.AccessToken, credentials.RefreshToken, credentials.UserId));
    }

    [Fact]
    public void Statuses_mean_the_same() => Assert.All(Enumerable.Range(100, 500).Where(status => status is < 200 or > 299), status => Assert.Equal(
        _builtIn.Read(new MarketCalls.ListJobs(null, 1, 20), new GivenAnswer(status, "<html>"), New()), _declared.Read(new MarketCalls.ListJobs(null, 1, 20), new GivenAnswer(status, "<html>"), New())));

    [Fact]
    public void Both_are_fit_at_the_same_place() => Assert.Equal(_builtIn.HealthPath, _declared.HealthPath);

    public void Dispose() => _bench.Dispose();

    private const string LoggedIn = """{"user":{"id":"u9"},"tokens":{"accessToken":"a","refreshToken":"r"}}""";

    private static IReadOnlyList<(Call Call, string Data)> Pages =>
    [
        (new MarketCalls.ListJobs(null, 1, 20), """{"jobs":[{"id":"j1","title":"x","category":"Roof\u00e9","estimatedBudget":500,"status":"OPEN","bidCount":3},{"id":"j2","status":"ODD"}],"total":30}"""),
        (new MarketCalls.SearchJobs("a b", 1, 20), """{"jobs":[],"total":0}"""),
        (new MarketCalls.ListMyJobs(2, 20), """{"total":1,"jobs":[{"status":"CANCELLED","id":"j1"}]}"""),
        (new MarketCalls.ListJobBids("j1"), """{"bids":[{"id":"b1","jobId":"j7","amount":7,"status":"PENDING","contractorId":"u3"}]}"""),
        (new MarketCalls.ListMyBids(1, 20), """{"bids":[{"id":"b1","jobId":"j1","amount":7,"status":"WITHDRAWN"}]}"""),
        (new MarketCalls.ListContracts(1, 20), $$"""{"contracts":[{{GivenMarket.Contract}}]}"""),
        (new MarketCalls.ListDisputes("OPEN", 1, 50), """{"disputes":[{"id":"x1","contractId":"c1","status":"OPEN","held":2700}]}"""),
    ];

    private static Credentials New() => new(GivenMarket.Account) { AccessToken = "token", RefreshToken = "again", UserId = "u1" };

    private static string Envelope(string data) => $$"""{"success":true,"data":{{data}}}""";

    private static string Composed(IBinding binding, Call call, Credentials credentials, string key)
    {
        var draft = new RequestDraft();
        binding.Compose(call, credentials, key, draft);
        return Words(draft);
    }

    // JSON may be escaped in two ways and mean the same.
    private static string Words(RequestDraft draft)
    {
        var body = draft.Body();
        return $"{draft.Verb} {draft.Target()}\n{System.Text.Encoding.UTF8.GetString(draft.Headers.Span)}\n{draft.HasBody}\n{(body.Length == 0 ? "" : JsonSerializer.Serialize(JsonDocument.Parse(body).RootElement))}";
    }
}
