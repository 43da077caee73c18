namespace Simulator.Marketplace.Tests.Http;

public sealed class IdempotencyTests : MarketplaceTest
{
    [Fact]
    public async Task The_same_request_under_a_key_gets_the_same_answer()
    {
        var homeowner = await HomeownerAsync();

        var first = await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "k");
        var second = await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "k");

        first.Expect(201);
        Assert.Equal((first.Status, first.Text), (second.Status, second.Text));
        Assert.False(first.IsReplayed);
        Assert.True(second.IsReplayed);
        Assert.Equal(1, (await homeowner.GetAsync("/api/jobs")).Expect(200).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_different_body_under_a_key_is_refused()
    {
        var homeowner = await HomeownerAsync();
        (await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "k")).Expect(201);

        (await homeowner.PostAsync("/api/jobs", Trade.Job("Another roof"), key: "k")).Refused(422, "IDEMPOTENCY_KEY_REUSED");
    }

    [Fact]
    public async Task A_key_belongs_to_one_user_and_one_path()
    {
        var homeowner = await HomeownerAsync();
        var first = (await homeowner.PostAsync("/api/jobs", Trade.Job(), key: "k")).Expect(201).GetProperty("id").GetString();

        var other = await (await HomeownerAsync()).PostAsync("/api/jobs", Trade.Job(), key: "k");
        var close = await homeowner.PostAsync($"/api/jobs/{first}/close", key: "k");

        Assert.False(other.IsReplayed);
        Assert.NotEqual(first, other.Id);
        Assert.Equal("CANCELLED", close.Expect(200).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_refusal_is_repeated_too_even_when_it_would_succeed_by_now()
    {
        var trade = await (await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync()).AcceptAsync();
        var path = $"/api/contracts/{trade.ContractId}/submit-completion";
        object body = new { photos = new[] { "https://example.org/1.jpg" } };
        (await trade.Contractor.PostAsync(path, body, key: "k")).Refused(409, "DEPOSIT_NOT_PAID");
        await trade.PayAsync("DEPOSIT");

        var again = await trade.Contractor.PostAsync(path, body, key: "k");

        again.Refused(409, "DEPOSIT_NOT_PAID");
        Assert.True(again.IsReplayed);
        (await trade.Contractor.PostAsync(path, body, key: "another")).Expect(201);
    }

    [Fact]
    public async Task An_acceptance_is_replayed_after_a_restart()
    {
        var trade = await new Trade(await HomeownerAsync(), await ContractorAsync()).BidForAsync();
        var first = await trade.Homeowner.PostAsync($"/api/bids/{trade.BidId}/accept", key: "k");
        first.Expect(201);

        await RestartAsync();

        var second = await trade.Homeowner.At(Market).PostAsync($"/api/bids/{trade.BidId}/accept", key: "k");
        Assert.Equal((201, first.Text, true), (second.Status, second.Text, second.IsReplayed));
    }

    [Fact]
    public async Task A_key_is_forgotten_after_a_day()
    {
        var person = Person.Registration("HOMEOWNER");
        var email = (await Nobody.PostAsync("/api/auth/register", person)).Expect(201).GetProperty("user").GetProperty("email").GetString();
        (await (await LogInAsync(email)).PostAsync("/api/jobs", Trade.Job(), key: "k")).Expect(201);

        Market.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        await (await HomeownerAsync()).PostAsync("/api/jobs", Trade.Job(), key: "of another");

        var again = await (await LogInAsync(email)).PostAsync("/api/jobs", Trade.Job("Another roof"), key: "k");
        Assert.False(again.IsReplayed);
        again.Expect(201);
    }

    [Fact]
    public async Task A_key_may_be_at_most_255_characters()
    {
        var answer = await (await HomeownerAsync()).PostAsync("/api/jobs", Trade.Job(), key: new string('k', 256));

        Assert.Equal("Idempotency-Key must have at most 255 characters", answer.Refused(400, "VALIDATION_FAILED").Message);
    }

    private async Task<Person> LogInAsync(string? email)
    {
        var data = (await Nobody.PostAsync("/api/auth/login", new { email, password = Person.Password })).Expect(200);
        return new Person(Market, data.GetProperty("tokens").GetProperty("accessToken").GetString(), refreshToken: null, id: null);
    }
}
