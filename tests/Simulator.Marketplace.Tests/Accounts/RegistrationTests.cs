namespace Simulator.Marketplace.Tests.Accounts;

public sealed class RegistrationTests : MarketplaceTest
{
    [Fact]
    public async Task A_new_user_gets_an_account_and_two_tokens()
    {
        var answer = await Nobody.PostAsync("/api/auth/register", Person.Registration("HOMEOWNER"));

        var user = answer.Expect(201).GetProperty("user");
        Assert.Equal(["id", "email", "firstName", "lastName", "role", "createdAt", "emailVerified"], user.EnumerateObject().Select(field => field.Name));
        Assert.Equal("HOMEOWNER", user.GetProperty("role").GetString());
        Assert.False(user.GetProperty("emailVerified").GetBoolean());
        Assert.Equal("2030-01-01T00:00:00Z", user.GetProperty("createdAt").GetString());
        Assert.Equal(["accessToken", "refreshToken"], answer.Data.GetProperty("tokens").EnumerateObject().Select(field => field.Name));
        Assert.DoesNotContain("password", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_email_registers_once_whatever_its_case()
    {
        object Ann(string email) => new { email, phone = "5551234567", password = Person.Password, firstName = "A", lastName = "B", role = "CONTRACTOR" };
        (await Nobody.PostAsync("/api/auth/register", Ann("ann@example.org"))).Expect(201);

        var again = await Nobody.PostAsync("/api/auth/register", Ann("ANN@example.org"));

        again.Refused(409, "USER_ALREADY_EXISTS");
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once()
    {
        var answer = await Nobody.PostAsync("/api/auth/register", new { email = "nobody", phone = "123-456-789", password = "weak", role = "KING" });

        answer.Refused(400, "VALIDATION_FAILED");
        Assert.Equal(
            ["email", "phone", "password", "firstName", "lastName", "role"],
            answer.Json.GetProperty("fields").EnumerateObject().Select(field => field.Name));
        Assert.Contains("email must be an e-mail address; phone must have at least 10 digits", answer.Message, StringComparison.Ordinal);
        Assert.Contains("role must be one of HOMEOWNER, CONTRACTOR, ADMIN", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abcdefgh123!")]
    [InlineData("ABCDEFGH123!")]
    [InlineData("Abcdefghijk!")]
    [InlineData("Abcdefgh1234")]
    [InlineData("Abcdefg123!")]
    [InlineData("Abcdefgh123! ")]
    [InlineData("Abcdefgh123!#")]
    public async Task A_weak_password_is_refused(string password)
    {
        var answer = await Nobody.PostAsync(
            "/api/auth/register", new { email = "a@b.c", phone = "5551234567", password, firstName = "A", lastName = "B", role = "CONTRACTOR" });

        answer.Refused(400, "VALIDATION_FAILED");
        Assert.True(answer.Json.GetProperty("fields").TryGetProperty("password", out _));
    }

    [Fact]
    public async Task Nobody_registers_as_administrator() =>
        (await Nobody.PostAsync("/api/auth/register", Person.Registration("ADMIN"))).Refused(403, "ADMIN_REGISTRATION_CLOSED");
}
