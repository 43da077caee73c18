using System.Text.Json;

namespace Simulator.Marketplace.Tests.Notifications;

public sealed class NotificationTests : AdministeredTest
{
    [Fact]
    public async Task Each_party_is_told_what_the_other_one_did_newest_first()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        var loser = await ContractorAsync();
        Market.Clock.Advance(TimeSpan.FromMinutes(1));
        await Trade.PostBidAsync(loser, trade.JobId);
        Market.Clock.Advance(TimeSpan.FromMinutes(1));
        await trade.AcceptAsync();
        await trade.PayAsync("DEPOSIT");
        Market.Clock.Advance(TimeSpan.FromMinutes(1));
        await trade.SubmitAsync();
        Market.Clock.Advance(TimeSpan.FromMinutes(1));
        (await trade.JudgeAsync(approved: true)).Expect(200);

        var homeowner = await HistoryAsync(trade.Homeowner);
        var contractor = await HistoryAsync(trade.Contractor);

        Assert.Equal(["WORK_SUBMITTED", "BID_RECEIVED", "BID_RECEIVED"], Types(homeowner));
        Assert.Equal(["WORK_APPROVED", "BID_ACCEPTED"], Types(contractor));
        Assert.Equal(["BID_REJECTED"], Types(await HistoryAsync(loser)));
        Assert.Equal(
            $$"""{"type":"BID_ACCEPTED","entityId":"{{trade.BidId}}","jobId":"{{trade.JobId}}","jobTitle":"Fix the roof","at":"2030-01-01T00:02:00Z"}""",
            contractor.GetProperty("notifications")[1].GetRawText());
    }

    [Fact]
    public async Task Rejected_work_is_told_of()
    {
        var trade = await (await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync()).PayAsync("DEPOSIT");
        await trade.SubmitAsync();
        Market.Clock.Advance(TimeSpan.FromMinutes(1));

        (await trade.JudgeAsync(approved: false)).Expect(200);

        Assert.Equal(["WORK_REJECTED", "BID_ACCEPTED"], Types(await HistoryAsync(trade.Contractor)));
    }

    [Fact]
    public async Task The_history_comes_in_pages()
    {
        var homeowner = await HomeownerAsync();
        var contractor = await ContractorAsync();
        for (var i = 0; i < 3; i++) await Trade.PostBidAsync(contractor, await Trade.PostJobAsync(homeowner));

        var last = (await homeowner.GetAsync("/api/notifications/history?limit=2&page=2")).Expect(200);

        Assert.Single(last.GetProperty("notifications").EnumerateArray());
        Assert.Equal((3, 2, 2), (last.GetProperty("total").GetInt32(), last.GetProperty("page").GetInt32(), last.GetProperty("limit").GetInt32()));
        (await homeowner.GetAsync("/api/notifications/history?page=0")).Refused(400, "VALIDATION_FAILED");
    }

    [Fact]
    public async Task An_administrator_has_no_part_in_trades_and_nobody_none_at_all()
    {
        Assert.Equal(0, (await HistoryAsync(await AdminAsync())).GetProperty("total").GetInt32());
        (await Nobody.GetAsync("/api/notifications/history")).Refused(401, "AUTHENTICATION_REQUIRED");
    }

    private static async Task<JsonElement> HistoryAsync(Person person) => (await person.GetAsync("/api/notifications/history")).Expect(200);

    private static IEnumerable<string> Types(JsonElement page) =>
        page.GetProperty("notifications").EnumerateArray().Select(notification => notification.GetProperty("type").GetString()!);
}
