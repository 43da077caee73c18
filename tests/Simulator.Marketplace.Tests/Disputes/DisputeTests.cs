namespace Simulator.Marketplace.Tests.Disputes;

public sealed class DisputeTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true, TimeScale = 10_080 };

    [Fact]
    public async Task Submitted_work_is_disputed_and_its_money_waits()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();

        var dispute = (await trade.DisputeAsync()).Expect(201);

        Assert.Equal(
            [
                "id", "contractId", "homeownerId", "contractorId", "status", "reason", "evidence", "requestedResolution", "response", "responseEvidence",
                "responseResolution", "resolution", "contractorPayout", "homeownerRefund", "notes", "held", "mediationDueAt", "reworkDueAt", "createdAt",
                "contestedAt", "resolvedAt",
            ],
            dispute.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("OPEN", trade.ContractId), (dispute.GetProperty("status").GetString(), dispute.GetProperty("contractId").GetString()));
        Assert.Equal("""["https://example.org/leak.jpg"]""", dispute.GetProperty("evidence").GetRawText());
        Assert.Equal(30_863, dispute.GetProperty("held").GetInt64());
        var createdAt = dispute.GetProperty("createdAt").GetDateTime();
        Assert.Equal(createdAt.AddMilliseconds(17_142), dispute.GetProperty("mediationDueAt").GetDateTime());
        var contract = await trade.ContractAsync();
        Assert.Equal("DISPUTED", contract.GetProperty("status").GetString());
        Assert.Equal($$"""{"id":"{{dispute.GetProperty("id").GetString()}}","status":"OPEN"}""", contract.GetProperty("dispute").GetRawText());
        Assert.Single((await trade.Homeowner.GetAsync("/api/contracts?status=DISPUTED")).Expect(200).GetProperty("contracts").EnumerateArray());
    }

    [Fact]
    public async Task While_it_is_disputed_work_is_neither_judged_nor_paid_nor_cancelled_and_its_money_stays()
    {
        var trade = await TradeAsync();
        await trade.ToDisputedAsync();
        object final = new { contractId = trade.ContractId, amount = 92_587, type = "FINAL_PAYMENT" };
        object refund = new { chargeId = await trade.MovementAsync("DEPOSIT"), amount = 1 };

        Assert.Equal("contract is DISPUTED, cannot become COMPLETED", Message(await trade.JudgeAsync(approved: true)));
        Assert.Equal("contract is DISPUTED, cannot become ACTIVE", Message(await trade.JudgeAsync(approved: false)));
        Assert.Equal("contract is DISPUTED, cannot become CANCELLED", Message(await trade.CancelAsync()));
        Assert.Equal("contract is DISPUTED, cannot become PENDING_APPROVAL", Message(await trade.TrySubmitAsync()));
        Assert.Equal("contract is DISPUTED, cannot become DISPUTED", Message(await trade.DisputeAsync()));
        (await trade.Homeowner.PostAsync("/api/payments/create-intent", final)).Refused(409, "PAYMENT_NOT_DUE");
        (await trade.Contractor.PostAsync("/api/payments/refund", refund)).Refused(409, "MONEY_IN_DISPUTE");
    }

    [Fact]
    public async Task Work_is_disputed_only_while_it_awaits_approval()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        Assert.Equal("contract is ACTIVE, cannot become DISPUTED", Message(await trade.DisputeAsync()));
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);

        Assert.Equal("contract is COMPLETED, cannot become DISPUTED", Message(await trade.DisputeAsync()));
    }

    [Fact]
    public async Task The_window_closes_seven_business_days_after_the_submission()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();
        var late = await (await TradeAsync()).ToSubmittedAsync();
        Market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await trade.DisputeAsync()).Expect(201);
        Market.Clock.Advance(TimeSpan.FromMilliseconds(1));

        var answer = await late.DisputeAsync();

        Assert.Equal("the work could be disputed until 2030-01-01T00:01:00.000Z", answer.Refused(409, "DISPUTE_WINDOW_CLOSED").Message);
        (await late.JudgeAsync(approved: false)).Expect(200);
        await late.SubmitAsync();
        (await late.DisputeAsync()).Expect(201);
    }

    [Fact]
    public async Task The_contractor_contests_once()
    {
        var trade = await TradeAsync();
        var id = await trade.ToDisputedAsync();

        var contested = (await trade.ContestAsync()).Expect(200);

        Assert.Equal((id, "CONTESTED"), (contested.GetProperty("id").GetString(), contested.GetProperty("status").GetString()));
        Assert.Equal("It was dry when I left.", contested.GetProperty("response").GetString());
        Assert.Equal(("[]", "PARTIAL"), (contested.GetProperty("responseEvidence").GetRawText(), contested.GetProperty("responseResolution").GetString()));
        Assert.Equal("dispute is CONTESTED, cannot become CONTESTED", Message(await trade.ContestAsync()));
        Assert.Equal("CONTESTED", (await trade.ContractAsync()).GetProperty("dispute").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_a_dispute_there_is_nothing_to_contest()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();

        (await trade.ContestAsync()).Refused(409, "NO_ACTIVE_DISPUTE");
    }

    [Fact]
    public async Task The_homeowner_disputes_and_the_contractor_contests()
    {
        var trade = await TradeAsync();
        await trade.ToDisputedAsync();
        object complaint = new { reason = "The roof still leaks.", requestedResolution = "REDO" };
        object contest = new { response = "It was dry when I left.", requestedResolution = "REDO" };
        var (initiate, contested) = ($"/api/contracts/{trade.ContractId}/initiate-dispute", $"/api/contracts/{trade.ContractId}/contest-dispute");

        (await trade.Contractor.PostAsync(initiate, complaint)).Refused(403, "INSUFFICIENT_ROLE");
        (await (await HomeownerAsync()).PostAsync(initiate, complaint)).Refused(403, "FORBIDDEN");
        (await trade.Homeowner.PostAsync("/api/contracts/none/initiate-dispute", complaint)).Refused(404, "NOT_FOUND");
        (await trade.Homeowner.PostAsync(contested, contest)).Refused(403, "INSUFFICIENT_ROLE");
        (await (await ContractorAsync()).PostAsync(contested, contest)).Refused(403, "FORBIDDEN");
        (await trade.Contractor.PostAsync("/api/contracts/none/contest-dispute", contest)).Refused(404, "NOT_FOUND");
    }

    [Theory]
    [InlineData("""{"reason":"too short","requestedResolution":"REDO"}""")]
    [InlineData("""{"reason":"long enough now","requestedResolution":"PARTIAL_REFUND"}""")]
    [InlineData("""{"reason":"long enough now"}""")]
    [InlineData("""{"reason":"long enough now","requestedResolution":"REDO","evidence":[""]}""")]
    [InlineData("""{"reason":"long enough now","requestedResolution":"REDO","evidence":[null]}""")]
    [InlineData("""{"reason":"long enough now","requestedResolution":"REDO","evidence":["a\u0000b"]}""")]
    [InlineData("""{"requestedResolution":"REDO"}""")]
    public async Task A_dispute_needs_a_reason_and_what_is_asked_for(string body)
    {
        (await (await HomeownerAsync()).PostTextAsync("/api/contracts/any/initiate-dispute", body)).Refused(400, "VALIDATION_FAILED");
        var contest = body.Replace("reason", "response", StringComparison.Ordinal);
        (await (await ContractorAsync()).PostTextAsync("/api/contracts/any/contest-dispute", contest)).Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task Disputing_by_way_of_the_payments_is_the_same()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();
        object complaint = new { contractId = trade.ContractId, reason = "The roof still leaks.", requestedResolution = "REDO" };
        (await trade.Homeowner.PostAsync("/api/payments/dispute", new { reason = "The roof still leaks.", requestedResolution = "REDO" }))
            .Refused(400, "VALIDATION_FAILED");

        var dispute = (await trade.Homeowner.PostAsync("/api/payments/dispute", complaint)).Expect(201);

        var listed = (await trade.Contractor.GetAsync($"/api/contracts/{trade.ContractId}/disputes")).Expect(200);
        Assert.Equal(dispute.GetRawText(), Assert.Single(listed.GetProperty("disputes").EnumerateArray()).GetRawText());
        Assert.Equal(
            listed.GetRawText(), (await trade.Homeowner.GetAsync($"/api/payments/contract/{trade.ContractId}/disputes")).Expect(200).GetRawText());
        (await (await HomeownerAsync()).GetAsync($"/api/contracts/{trade.ContractId}/disputes")).Refused(403, "FORBIDDEN");
    }

    [Fact]
    public async Task The_same_dispute_under_one_key_begins_once()
    {
        var trade = await (await TradeAsync()).ToSubmittedAsync();
        object complaint = new { reason = "The roof still leaks.", requestedResolution = "REDO" };
        var path = $"/api/contracts/{trade.ContractId}/initiate-dispute";

        var first = await trade.Homeowner.PostAsync(path, complaint, key: "one");
        var second = await trade.Homeowner.PostAsync(path, complaint, key: "one");

        first.Expect(201);
        Assert.Equal((first.Text, true), (second.Text, second.IsReplayed));
    }

    [Fact]
    public async Task Parties_see_their_dispute_and_administrators_find_the_open_ones()
    {
        var (trade, other, admin) = (await TradeAsync(), await TradeAsync(), await NewAdminAsync());
        var (id, second) = (await trade.ToDisputedAsync(), await other.ToDisputedAsync());
        (await other.ContestAsync()).Expect(200);

        var dispute = (await trade.Homeowner.GetAsync($"/api/disputes/{id}")).Expect(200);

        Assert.Equal(dispute.GetRawText(), (await trade.Contractor.GetAsync($"/api/disputes/{id}")).Expect(200).GetRawText());
        Assert.Equal(dispute.GetRawText(), (await admin.GetAsync($"/api/disputes/{id}")).Expect(200).GetRawText());
        (await other.Homeowner.GetAsync($"/api/disputes/{id}")).Refused(403, "FORBIDDEN");
        (await admin.GetAsync("/api/disputes/none")).Refused(404, "NOT_FOUND");
        Assert.Equal([second, id], Ids(await admin.GetAsync("/api/disputes")));
        Assert.Equal([id], Ids(await admin.GetAsync("/api/disputes?status=OPEN")));
        Assert.Equal([second], Ids(await admin.GetAsync("/api/disputes?limit=1")));
        Assert.Equal(2, (await admin.GetAsync("/api/disputes?limit=1")).Expect(200).GetProperty("total").GetInt32());
        (await trade.Homeowner.GetAsync("/api/disputes")).Refused(403, "INSUFFICIENT_ROLE");
        (await admin.GetAsync("/api/disputes?status=LOST")).Refused(400, "VALIDATION_FAILED");
    }

    private static string Message(Answer answer) => answer.Refused(409, "ILLEGAL_TRANSITION").Message;

    private static IEnumerable<string> Ids(Answer answer) =>
        answer.Expect(200).GetProperty("disputes").EnumerateArray().Select(dispute => dispute.GetProperty("id").GetString()!);
}
