using Simulator.Marketplace.Observability;

namespace Simulator.Marketplace.Tests.Accounts;

public sealed class OperatorPasswordTests : AdministeredTest
{
    private string _password = AdminPassword;

    internal override MarketplaceOptions Options => new() { AdminPassword = _password };

    [Fact]
    public async Task The_operators_password_opens_an_administrators_account_while_registration_stays_closed()
    {
        var admin = await AdminAsync();

        (await admin.GetAsync("/api/status")).Expect(200);
        (await Nobody.PostAsync("/api/auth/register", Person.Registration("ADMIN"))).Refused(403, "ADMIN_REGISTRATION_CLOSED");
    }

    [Fact]
    public async Task Another_password_at_the_next_start_takes_over_and_ends_the_old_sessions()
    {
        var before = await AdminAsync();
        _password = "AnotherOne456?";

        await RestartAsync();

        var after = await Person.AdministratorAsync(Market, _password);
        Assert.Equal(before.Id, after.Id);
        (await Nobody.PostAsync("/api/auth/login", new { email = "admin@marketplace.local", password = AdminPassword })).Refused(401, "INVALID_CREDENTIALS");
        (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = before.RefreshToken })).Refused(401, "INVALID_REFRESH_TOKEN");
    }

    [Fact]
    public async Task The_same_password_at_the_next_start_keeps_sessions()
    {
        var before = await AdminAsync();

        await RestartAsync();

        (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = before.RefreshToken })).Expect(200);
    }

    [Fact]
    public async Task Nobody_registers_the_administrators_email()
    {
        object body = new
        {
            email = "Admin@Marketplace.local", phone = "5551234567", password = Person.Password, firstName = "A", lastName = "B", role = "HOMEOWNER",
        };

        (await Nobody.PostAsync("/api/auth/register", body)).Refused(409, "USER_ALREADY_EXISTS");
    }

    [Fact]
    public void A_weak_password_of_the_operator_is_refused_without_naming_it()
    {
        var problem = Assert.Throws<BadMarketplaceOptionException>(() => MarketplaceOptionRules.Check(new MarketplaceOptions { AdminPassword = "weak-secret" }));

        Assert.StartsWith("admin-password must have at least 12 characters", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("weak-secret", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_operators_password_is_never_shown()
    {
        MarketplaceOptions options = new() { AdminPassword = AdminPassword };

        Assert.Equal("given", PublicOptions.Of(options).AdminPassword);
        Assert.DoesNotContain(AdminPassword, options.ToString(), StringComparison.Ordinal);
    }
}
