using System.Text.Json;

namespace Simulator.Marketplace.Tests.Payments;

/// <summary>What holds for the money of every contract at every time, seen from outside.</summary>
internal static class MoneyLaw
{
    /// <summary>Reads the contract's numbers in one snapshot and fails the test when they break a law; gives them.</summary>
    public static async Task<JsonElement> HoldsAsync(Trade trade)
    {
        var money = (await trade.Homeowner.GetAsync($"/api/payments/contract/{trade.ContractId}/summary")).Expect(200);
        var (amount, fee, held) = (Cents(money, "amount"), Cents(money, "fee"), Cents(money, "held"));
        var (released, refunded, feePaid) = (Cents(money, "released"), Cents(money, "refunded"), Cents(money, "feePaid"));
        var state = money.GetRawText();

        Assert.True(Cents(money, "charged") == held + released + refunded + feePaid, $"charged is not accounted for: {state}");
        Assert.True(held >= 0 && released >= 0 && refunded >= 0 && held + released + refunded <= amount, $"out of range: {state}");
        Assert.True(fee == ((amount * 12) + 50) / 100 && feePaid <= fee, $"wrong fee: {state}");
        Assert.True(Cents(money, "deposit") + Cents(money, "final") == amount, $"deposit and final payment are not the price: {state}");
        Assert.True(Cents(money, "paidOut") >= 0 && Cents(money, "paidOut") <= released, $"paid out more than was released: {state}");
        return money;
    }

    /// <summary>The same, and that the movements written down make up the numbers, each of them once.</summary>
    public static async Task IsWrittenDownAsync(Trade trade)
    {
        var money = await HoldsAsync(trade);
        var movements = await MovementsAsync(trade);
        long Sum(params string[] kinds) => movements.Where(movement => kinds.Contains(movement.Kind)).Sum(movement => movement.Amount);

        Assert.Equal(movements.Count, movements.Select(movement => (movement.Kind, movement.Reference)).Distinct().Count());
        Assert.All(movements, movement => Assert.True(movement.Amount > 0));
        Assert.Equal(Cents(money, "feePaid"), Sum("FEE", "FINAL_FEE"));
        Assert.Equal(Cents(money, "released"), Sum("RELEASE"));
        Assert.Equal(Cents(money, "refunded"), Sum("REFUND"));
        Assert.Equal(Cents(money, "paidOut"), Sum("PAYOUT"));
        Assert.Equal(Cents(money, "held"), Sum("DEPOSIT", "FINAL_PAYMENT") - Sum("RELEASE", "REFUND"));
    }

    /// <summary>Where the money is, in the order charged, fee paid, held, released, refunded.</summary>
    public static async Task<string> StandsAsync(Trade trade)
    {
        var money = await HoldsAsync(trade);
        return string.Join(' ', new[] { "charged", "feePaid", "held", "released", "refunded" }.Select(name => Cents(money, name)));
    }

    /// <summary>All movements as kind and amount, in the order in which they were made.</summary>
    public static async Task<string> WrittenAsync(Trade trade) =>
        string.Join(", ", (await MovementsAsync(trade)).Select(movement => $"{movement.Kind} {movement.Amount}"));

    private static async Task<List<(string Kind, string Reference, long Amount)>> MovementsAsync(Trade trade)
    {
        List<(string Kind, string Reference, long Amount)> found = [];
        for (var page = 1; ; page++)
        {
            var data = (await trade.Homeowner.GetAsync($"/api/payments/escrow/{trade.ContractId}/history?limit=100&page={page}")).Expect(200);
            found.AddRange(data.GetProperty("transactions").EnumerateArray().Select(movement => (
                movement.GetProperty("kind").GetString()!, movement.GetProperty("reference").GetString()!, movement.GetProperty("amount").GetInt64())));
            if (found.Count >= data.GetProperty("total").GetInt64()) return Enumerable.Reverse(found).ToList();
        }
    }

    private static long Cents(JsonElement money, string name) => money.GetProperty(name).GetInt64();
}
