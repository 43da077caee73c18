namespace Simulator.Marketplace.Tests.Payments;

public sealed class EscrowTests : MarketplaceTest
{
    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public async Task An_escrow_is_there_with_its_contract_and_creating_it_changes_nothing()
    {
        var trade = await AcceptedAsync();

        var first = await CreateAsync(trade);
        var second = await CreateAsync(trade);

        Assert.Equal(
            ["id", "contractId", "status", "amount", "deposit", "held", "released", "refunded", "createdAt", "updatedAt"],
            first.Expect(201).EnumerateObject().Select(field => field.Name));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal((trade.ContractId, "INITIALIZED"), (first.Id, first.Data.GetProperty("status").GetString()));
        Assert.Equal(first.Data.GetRawText(), (await trade.Contractor.GetAsync($"/api/payments/escrow/{trade.ContractId}")).Expect(200).GetRawText());
    }

    [Fact]
    public async Task It_stands_as_its_contract_stands()
    {
        var trade = await AcceptedAsync();
        List<string> states = [await StatusAsync(trade)];

        await trade.PayAsync("DEPOSIT");
        states.Add(await StatusAsync(trade));
        await (await trade.SubmitAsync()).PayAsync("FINAL_PAYMENT");
        states.Add(await StatusAsync(trade));
        (await trade.JudgeAsync(approved: true)).Expect(200);
        states.Add(await StatusAsync(trade));
        var cancelled = await (await TradeAsync()).ToPaidAsync();
        (await cancelled.CancelAsync()).Expect(200);
        states.Add(await StatusAsync(cancelled));

        Assert.Equal(["INITIALIZED", "FUNDED", "HELD", "RELEASED", "REFUNDED"], states);
    }

    [Fact]
    public async Task The_deposit_is_paid_into_it_in_one_step_and_once()
    {
        var trade = await AcceptedAsync();

        var first = await DepositAsync(trade);
        var second = await DepositAsync(trade);

        Assert.Equal(["status", "paymentIntentId", "contractId", "type", "contract"], first.Expect(200).EnumerateObject().Select(field => field.Name));
        Assert.Equal(("SUCCEEDED", "DEPOSIT"), (first.Data.GetProperty("status").GetString(), first.Data.GetProperty("type").GetString()));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal("DEPOSIT 30863, FEE 14814", await MoneyLaw.WrittenAsync(trade));
    }

    [Fact]
    public async Task Paying_into_it_takes_the_intent_that_is_there()
    {
        var trade = await AcceptedAsync();
        var intent = await trade.IntentAsync("DEPOSIT", 30_863);

        var paid = (await DepositAsync(trade)).Expect(200);

        Assert.Equal(intent, paid.GetProperty("paymentIntentId").GetString());
    }

    [Fact]
    public async Task Nothing_is_paid_into_it_once_the_contract_has_ended()
    {
        var trade = await AcceptedAsync();
        (await trade.CancelAsync()).Expect(200);

        (await DepositAsync(trade)).Refused(409, "PAYMENT_NOT_DUE");
    }

    [Fact]
    public async Task Its_history_lists_every_movement_newest_first()
    {
        var trade = await (await TradeAsync()).ToPaidAsync();
        (await trade.CancelAsync()).Expect(200);
        var path = $"/api/payments/escrow/{trade.ContractId}/history";

        var history = (await trade.Contractor.GetAsync(path)).Expect(200);

        Assert.Equal((trade.ContractId, 3), (history.GetProperty("escrowId").GetString(), history.GetProperty("total").GetInt32()));
        Assert.Equal(
            ["REFUND", "FEE", "DEPOSIT"], history.GetProperty("transactions").EnumerateArray().Select(movement => movement.GetProperty("kind").GetString()!));
        var first = history.GetProperty("transactions")[0];
        Assert.Equal(["id", "contractId", "kind", "reference", "amount", "createdAt"], first.EnumerateObject().Select(field => field.Name));
        var second = (await trade.Contractor.GetAsync($"{path}?limit=1&page=2")).Expect(200).GetProperty("transactions");
        Assert.Equal("FEE", Assert.Single(second.EnumerateArray()).GetProperty("kind").GetString());
        (await trade.Contractor.GetAsync($"{path}?page=0")).Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task It_is_seen_by_parties_and_administrators_and_filled_by_its_homeowner()
    {
        var trade = await AcceptedAsync();
        var (stranger, path) = (await HomeownerAsync(), $"/api/payments/escrow/{trade.ContractId}");

        (await (await NewAdminAsync()).GetAsync(path)).Expect(200);
        (await stranger.GetAsync(path)).Refused(403, "FORBIDDEN");
        (await stranger.GetAsync($"{path}/history")).Refused(403, "FORBIDDEN");
        (await trade.Homeowner.GetAsync("/api/payments/escrow/none")).Refused(404, "NOT_FOUND");
        (await stranger.PostAsync($"{path}/deposit")).Refused(403, "FORBIDDEN");
        (await trade.Contractor.PostAsync($"{path}/deposit")).Refused(403, "INSUFFICIENT_ROLE");
        (await trade.Homeowner.PostAsync("/api/payments/escrow/none/deposit")).Refused(404, "NOT_FOUND");
        (await stranger.PostAsync("/api/payments/escrow/create", new { contractId = trade.ContractId })).Refused(403, "FORBIDDEN");
        (await trade.Contractor.PostAsync("/api/payments/escrow/create", new { contractId = trade.ContractId })).Refused(403, "INSUFFICIENT_ROLE");
        (await trade.Homeowner.PostAsync("/api/payments/escrow/create", new { })).Refused(400, "VALIDATION_FAILED");
    }

    private static Task<Answer> CreateAsync(Trade trade) =>
        trade.Homeowner.PostAsync("/api/payments/escrow/create", new { contractId = trade.ContractId });

    private static Task<Answer> DepositAsync(Trade trade) => trade.Homeowner.PostAsync($"/api/payments/escrow/{trade.ContractId}/deposit");

    private static async Task<string> StatusAsync(Trade trade) =>
        (await trade.Homeowner.GetAsync($"/api/payments/escrow/{trade.ContractId}")).Expect(200).GetProperty("status").GetString()!;

    private async Task<Trade> AcceptedAsync() => await (await (await TradeAsync()).BidForAsync()).AcceptAsync();
}
