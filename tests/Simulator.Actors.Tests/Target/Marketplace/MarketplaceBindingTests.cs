using Simulator.Actors.Target;
using Simulator.Actors.Target.Marketplace;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using static Simulator.Actors.Tests.Target.Marketplace.GivenMarket;

namespace Simulator.Actors.Tests.Target.Marketplace;

public class MarketplaceBindingTests
{
    private readonly MarketplaceBinding _binding = new();
    private readonly RequestDraft _draft = new();
    private readonly Credentials _credentials = new(GivenMarket.Account) { AccessToken = "token", RefreshToken = "again", UserId = "u1" };

    [Fact]
    public void Every_operation_is_here()
    {
        var all = typeof(MarketCalls).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal);

        Assert.Equal(all, Requests.Select(each => each.Call.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_operation_is_one_request() => Assert.All(Requests, each =>
    {
        _binding.Compose(each.Call, _credentials, "key", _draft);

        Assert.Equal(each.Request, $"{_draft.Verb} {_draft.Target()} {_draft.Body()}".TrimEnd());
    });

    [Fact]
    public void What_changes_nothing_is_a_read() => Assert.All(Requests, each => Assert.Equal(each.Request.StartsWith("GET ", StringComparison.Ordinal), _binding.IsRead(each.Call)));

    [Fact]
    public void Only_writes_of_a_known_user_carry_a_key() => Assert.All(Requests, each =>
    {
        _binding.Compose(each.Call, _credentials, "key", _draft);
        var isKnown = each.Call is not (MarketCalls.LogIn or MarketCalls.RefreshToken or MarketCalls.Register);

        Assert.Equal(isKnown && !_binding.IsRead(each.Call), _draft.Header("Idempotency-Key") == "key");
        Assert.Equal(isKnown ? "Bearer token" : null, _draft.Header("Authorization"));
    });

    [Fact]
    public void Each_answer_is_what_a_user_learns() => Assert.All(Answers, each =>
        Assert.Equal((OutcomeClass.Ok, each.Finding), Read(each.Call, each.Data)));

    [Fact]
    public void Pages_are_lists_of_what_they_show()
    {
        var jobs = (MarketFindings.JobsListed)Read(new MarketCalls.ListJobs(null, 1, 20), """{"jobs":[{"id":"j1","status":"OPEN"},{"id":"j2","status":"OPEN"}],"total":30}""").Finding!;
        var bids = (MarketFindings.BidsListed)Read(new MarketCalls.ListMyBids(1, 20), """{"bids":[{"id":"b1","jobId":"j1","amount":7,"status":"PENDING"}]}""").Finding!;
        var contracts = (MarketFindings.ContractsListed)Read(new MarketCalls.ListContracts(1, 20), $$"""{"contracts":[{{Contract}}]}""").Finding!;

        Assert.Equal(["j1", "j2"], jobs.Jobs.Select(job => job.JobId));
        Assert.Equal(30, jobs.Total);
        Assert.Equal([new BidSeen("b1", "j1", "", 7, "PENDING")], bids.Bids);
        Assert.Equal([GivenMarket.ContractSeen], contracts.Contracts);
        var disputes = (MarketFindings.DisputesListed)Read(
            new MarketCalls.ListDisputes("OPEN", 1, 50), """{"disputes":[{"id":"x1","contractId":"c1","status":"OPEN","held":2700}]}""").Finding!;
        Assert.Equal([new DisputeSeen("x1", "c1", "OPEN", 2700)], disputes.Disputes);
    }

    [Fact]
    public void An_answer_that_lacks_what_a_user_needs_says_what()
    {
        var failure = Assert.Throws<FormatException>(() => Read(new MarketCalls.LogIn(), """{"user":{"id":"u1"},"tokens":{"accessToken":"a"}}"""));

        Assert.Equal("the answer has no data.tokens.refreshToken", failure.Message);
    }

    [Fact]
    public void A_payment_status_that_nobody_knows_is_named()
    {
        var failure = Assert.Throws<FormatException>(() => Read(new MarketCalls.ConfirmPayment("c1", PaymentKind.Final, "p1"), """{"status":"MAYBE"}"""));

        Assert.Equal("data.status is no payment status: MAYBE", failure.Message);
    }

    [Fact]
    public void An_operation_of_another_domain_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _binding.Compose(new TestCall("dance"), _credentials, "key", _draft));

    [Fact]
    public void A_registration_carries_the_whole_account()
    {
        _binding.ComposeRegistration(_credentials, _draft);

        Assert.Equal("/api/auth/register", _draft.Target());
        Assert.Equal(
            """{"email":"ada@load.example","phone":"\u002B15550000001","password":"aB1$aB1$aB1$aB1$","firstName":"Ada","lastName":"Abbott","role":"HOMEOWNER"}""",
            _draft.Body());
        Assert.Null(_draft.Header("Authorization"));
    }

    private (OutcomeClass Outcome, Finding? Finding) Read(Call call, string data) =>
        _binding.Read(call, new GivenAnswer(200, data.Length == 0 ? "" : $$"""{"success":true,"data":{{data}}}"""), _credentials);
}
