using Simulator.Marketplace.Tests.Payments;

namespace Simulator.Marketplace.Tests.ChangeOrders;

public sealed class ChangeOrderTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public async Task A_change_order_before_the_deposit_recomputes_the_whole_price()
    {
        var trade = await AcceptedAsync();
        var order = (await trade.Contractor.PostAsync(
            $"/api/contracts/{trade.ContractId}/change-order", new { title = "A second window", description = "As asked for.", amount = 6_551 })).Expect(201);
        Assert.Equal(
            ["id", "contractId", "title", "description", "amount", "status", "createdAt", "decidedAt"], order.EnumerateObject().Select(field => field.Name));
        Assert.Equal("PENDING", order.GetProperty("status").GetString());
        Assert.Equal("123450 14814 30863 92587", await PriceAsync(trade));

        var decided = (await trade.DecideAsync(order.GetProperty("id").GetString()!, approved: true)).Expect(200);

        Assert.Equal("APPROVED", decided.GetProperty("changeOrder").GetProperty("status").GetString());
        Assert.Equal(decided.GetProperty("contract").GetRawText(), (await trade.ContractAsync()).GetRawText());
        Assert.Equal("130001 15600 32500 97501", await PriceAsync(trade));
        await trade.PayAsync("DEPOSIT");
        Assert.Equal("48100 15600 32500 0 0", await MoneyLaw.StandsAsync(trade));
    }

    [Fact]
    public async Task After_the_deposit_it_stays_and_the_final_payment_takes_the_rest_and_the_rest_of_the_fee()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        (await trade.DecideAsync(await trade.ProposeAsync(6_551), approved: true)).Expect(200);
        Assert.Equal("130001 15600 30863 99138", await PriceAsync(trade));
        await trade.SubmitAsync();
        (await trade.JudgeAsync(approved: true)).Expect(200);
        var intent = (await trade.Homeowner.PostAsync(
            "/api/payments/create-intent", new { contractId = trade.ContractId, amount = 99_138, type = "FINAL_PAYMENT" })).Expect(200);
        Assert.Equal(786, intent.GetProperty("fee").GetInt64());

        await trade.PayAsync("FINAL_PAYMENT");

        Assert.Equal("145601 15600 0 130001 0", await MoneyLaw.StandsAsync(trade));
        Assert.Equal("DEPOSIT 30863, FEE 14814, FINAL_PAYMENT 99138, FINAL_FEE 786, RELEASE 130001", await MoneyLaw.WrittenAsync(trade));
    }

    [Fact]
    public async Task An_intent_announced_for_the_price_of_before_fails_and_the_next_one_names_the_new_price()
    {
        var trade = await AcceptedAsync();
        var old = await trade.IntentAsync("DEPOSIT", 30_863);
        (await trade.DecideAsync(await trade.ProposeAsync(6_551), approved: true)).Expect(200);

        var stale = await trade.Homeowner.PostAsync("/api/payments/confirm", new { paymentIntentId = old, contractId = trade.ContractId });

        stale.Refused(200, "PAYMENT_FAILED");
        Assert.Equal("0 0 0 0 0", await MoneyLaw.StandsAsync(trade));
        Assert.NotEqual(old, await trade.IntentAsync("DEPOSIT", 32_500));
    }

    [Fact]
    public async Task A_rejected_change_order_changes_nothing_and_is_decided_once()
    {
        var trade = await AcceptedAsync();
        var order = await trade.ProposeAsync(6_551);

        var decided = (await trade.DecideAsync(order, approved: false)).Expect(200);

        Assert.Equal("REJECTED", decided.GetProperty("changeOrder").GetProperty("status").GetString());
        Assert.Equal("123450 14814 30863 92587", await PriceAsync(trade));
        Assert.Equal(
            "change order is REJECTED, cannot become APPROVED", (await trade.DecideAsync(order, approved: true)).Refused(409, "ILLEGAL_TRANSITION").Message);
    }

    [Fact]
    public async Task The_price_changes_only_while_the_contract_is_active_and_not_fully_paid()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        var (order, other) = (await trade.ProposeAsync(6_551), await trade.ProposeAsync(100));
        await trade.SubmitAsync();

        var late = await trade.DecideAsync(order, approved: true);

        Assert.Equal("contract is PENDING_APPROVAL, only while it is ACTIVE can its price change", late.Refused(409, "CONTRACT_NOT_ACTIVE").Message);
        (await ProposedAsync(trade)).Refused(409, "CONTRACT_NOT_ACTIVE");
        (await trade.DecideAsync(other, approved: false)).Expect(200);
        await trade.PayAsync("FINAL_PAYMENT");
        (await trade.JudgeAsync(approved: false)).Expect(200);
        Assert.Equal(
            "payment of the contract is FULLY_PAID, its price can't change any more",
            (await trade.DecideAsync(order, approved: true)).Refused(409, "PRICE_SETTLED").Message);
        (await ProposedAsync(trade)).Refused(409, "PRICE_SETTLED");
    }

    [Fact]
    public async Task The_contractor_proposes_and_the_homeowner_decides()
    {
        var trade = await AcceptedAsync();
        var order = await trade.ProposeAsync(6_551);
        object proposal = new { title = "A second window", description = "As asked for.", amount = 1 };
        var path = $"/api/contracts/{trade.ContractId}/change-order";

        (await trade.Homeowner.PostAsync(path, proposal)).Refused(403, "INSUFFICIENT_ROLE");
        (await (await ContractorAsync()).PostAsync(path, proposal)).Refused(403, "FORBIDDEN");
        (await trade.Contractor.PostAsync("/api/contracts/none/change-order", proposal)).Refused(404, "NOT_FOUND");
        (await trade.Contractor.PostAsync($"{path}/{order}/approve", new { approved = true })).Refused(403, "INSUFFICIENT_ROLE");
        (await (await HomeownerAsync()).PostAsync($"{path}/{order}/approve", new { approved = true })).Refused(403, "FORBIDDEN");
        (await trade.Homeowner.PostAsync($"{path}/none/approve", new { approved = true })).Refused(404, "NOT_FOUND");
        var other = await (await (await TradeAsync()).BidForAsync()).AcceptAsync();
        (await other.DecideAsync(order, approved: true)).Refused(404, "NOT_FOUND");
    }

    [Theory]
    [InlineData("""{"title":"A second window","description":"As asked for.","amount":0}""")]
    [InlineData("""{"title":"A second window","description":"As asked for.","amount":99999901}""")]
    [InlineData("""{"title":"A second window","description":"As asked for.","amount":1.5}""")]
    [InlineData("""{"title":"A","description":"As asked for.","amount":100}""")]
    [InlineData("""{"title":"A second window","amount":100}""")]
    public async Task A_change_order_needs_title_description_and_amount(string body) =>
        (await (await ContractorAsync()).PostTextAsync("/api/contracts/any/change-order", body)).Refused(400, "VALIDATION_FAILED");

    [Fact]
    public async Task Parties_and_administrators_list_change_orders_newest_first()
    {
        var trade = await AcceptedAsync();
        var (first, second) = (await trade.ProposeAsync(1), await trade.ProposeAsync(2));
        var path = $"/api/contracts/{trade.ContractId}/change-orders";

        var listed = (await trade.Homeowner.GetAsync(path)).Expect(200);

        Assert.Equal([second, first], listed.GetProperty("changeOrders").EnumerateArray().Select(order => order.GetProperty("id").GetString()!));
        Assert.Equal(listed.GetRawText(), (await (await NewAdminAsync()).GetAsync(path)).Expect(200).GetRawText());
        Assert.Equal((2, 1), Counts((await trade.Contractor.GetAsync($"{path}?limit=1")).Expect(200)));
        (await (await ContractorAsync()).GetAsync(path)).Refused(403, "FORBIDDEN");
        (await trade.Homeowner.GetAsync($"{path}?limit=0")).Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task The_same_proposal_under_one_key_is_made_once()
    {
        var trade = await AcceptedAsync();
        object proposal = new { title = "A second window", description = "As asked for.", amount = 100 };

        var first = await trade.Contractor.PostAsync($"/api/contracts/{trade.ContractId}/change-order", proposal, key: "one");
        var second = await trade.Contractor.PostAsync($"/api/contracts/{trade.ContractId}/change-order", proposal, key: "one");

        Assert.Equal(first.Text, second.Text);
        Assert.True(second.IsReplayed);
    }

    private static (int Total, int Listed) Counts(System.Text.Json.JsonElement page) =>
        (page.GetProperty("total").GetInt32(), page.GetProperty("changeOrders").GetArrayLength());

    private static Task<Answer> ProposedAsync(Trade trade) => trade.Contractor.PostAsync(
        $"/api/contracts/{trade.ContractId}/change-order", new { title = "A second window", description = "As asked for.", amount = 100 });

    private static async Task<string> PriceAsync(Trade trade)
    {
        var contract = await trade.ContractAsync();
        return string.Join(' ', new[] { "amount", "fee", "deposit", "final" }.Select(name => contract.GetProperty(name).GetInt64()));
    }

    private async Task<Trade> AcceptedAsync() => await (await (await TradeAsync()).BidForAsync()).AcceptAsync();
}
