namespace Simulator.Marketplace.Tests.Accounts;

public sealed class SessionTests : MarketplaceTest
{
    [Fact]
    public async Task A_login_gives_the_same_user_and_tokens_that_work()
    {
        var registration = Person.Registration("CONTRACTOR");
        var registered = (await Nobody.PostAsync("/api/auth/register", registration)).Expect(201);
        var email = registered.GetProperty("user").GetProperty("email").GetString();

        var login = (await Nobody.PostAsync("/api/auth/login", new { email, password = Person.Password })).Expect(200);

        Assert.Equal(registered.GetProperty("user").GetRawText(), login.GetProperty("user").GetRawText());
        Person person = new(Market, login.GetProperty("tokens").GetProperty("accessToken").GetString(), refreshToken: null, id: null);
        (await person.GetAsync("/api/bids")).Expect(200);
    }

    [Theory]
    [InlineData("nobody@example.org", Person.Password)]
    [InlineData("known@example.org", "Wrong-password1")]
    public async Task A_wrong_email_or_password_is_refused_in_the_same_words(string email, string password)
    {
        (await Nobody.PostAsync(
            "/api/auth/register",
            new { email = "known@example.org", phone = "5551234567", password = Person.Password, firstName = "A", lastName = "B", role = "HOMEOWNER" }))
            .Expect(201);

        var answer = await Nobody.PostAsync("/api/auth/login", new { email, password });

        answer.Refused(401, "INVALID_CREDENTIALS");
        Assert.Equal("no account has this e-mail and password", answer.Message);
    }

    [Fact]
    public async Task A_refresh_token_gives_access_again_and_again_for_seven_days()
    {
        var person = await HomeownerAsync();
        Market.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await person.GetAsync("/api/jobs")).Refused(401, "TOKEN_EXPIRED");

        (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = person.RefreshToken })).Expect(200);
        var data = (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = person.RefreshToken })).Expect(200);

        Person refreshed = new(Market, data.GetProperty("accessToken").GetString(), refreshToken: null, id: null);
        (await refreshed.GetAsync("/api/jobs")).Expect(200);
        Market.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = person.RefreshToken })).Refused(401, "INVALID_REFRESH_TOKEN");
    }

    [Fact]
    public async Task A_logout_revokes_only_the_refresh_token_that_it_names()
    {
        var person = await HomeownerAsync();
        (await Nobody.PostAsync("/api/auth/logout", new { })).Expect(200);
        (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = person.RefreshToken })).Expect(200);

        (await Nobody.PostAsync("/api/auth/logout", new { refreshToken = person.RefreshToken })).Expect(200);

        (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = person.RefreshToken })).Refused(401, "INVALID_REFRESH_TOKEN");
    }

    [Fact]
    public async Task A_request_without_a_token_of_this_marketplace_is_refused()
    {
        var person = await HomeownerAsync();
        var forged = person.Token[..^4] + (person.Token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA");

        (await Nobody.GetAsync("/api/jobs")).Refused(401, "AUTHENTICATION_REQUIRED");
        (await new Person(Market, "nonsense", refreshToken: null, id: null).GetAsync("/api/jobs")).Refused(401, "INVALID_TOKEN");
        (await new Person(Market, forged, refreshToken: null, id: null).GetAsync("/api/jobs")).Refused(401, "INVALID_TOKEN");
    }

    [Fact]
    public async Task A_token_of_another_marketplace_is_refused()
    {
        await using var otherGround = await Ground.MakeAsync();
        await using var elsewhere = await RunningMarketplace.StartAsync(otherGround);
        var stranger = await Person.RegisterAsync(elsewhere, "HOMEOWNER");

        (await stranger.At(Market).GetAsync("/api/jobs")).Refused(401, "INVALID_TOKEN");
    }
}
