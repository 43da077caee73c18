using System.Text.Json;

namespace Simulator.Marketplace.Tests.Accounts;

public sealed class MailboxTests : AdministeredTest
{
    private const string NewPassword = "Renewed456?abc";

    [Fact]
    public async Task A_registered_user_verifies_their_email_with_the_token_of_the_mail()
    {
        var (person, email) = await RegisterAsync();
        var token = await TokenAsync(person, "VERIFY_EMAIL");

        var verified = (await Nobody.PostAsync("/api/auth/verify-email", new { userId = person.Id, token })).Expect(200);

        Assert.Equal($$"""{"userId":"{{person.Id}}","emailVerified":true}""", verified.GetRawText());
        Assert.True((await LogInAsync(email, Person.Password)).Expect(200).GetProperty("user").GetProperty("emailVerified").GetBoolean());
        (await Nobody.PostAsync("/api/auth/verify-email", new { userId = person.Id, token })).Refused(400, "INVALID_TOKEN");
    }

    [Fact]
    public async Task A_token_verifies_nobody_else_and_not_after_a_day()
    {
        var (person, _) = await RegisterAsync();
        var (other, _) = await RegisterAsync();
        var token = await TokenAsync(person, "VERIFY_EMAIL");

        (await Nobody.PostAsync("/api/auth/verify-email", new { userId = other.Id, token })).Refused(400, "INVALID_TOKEN");
        (await Nobody.PostAsync("/api/auth/verify-email", new { userId = person.Id, token = "nonsense" })).Refused(400, "INVALID_TOKEN");
        (await Nobody.PostAsync("/api/auth/reset-password", new { token, newPassword = NewPassword })).Refused(400, "INVALID_TOKEN");
        Market.Clock.Advance(TimeSpan.FromHours(24));
        (await Nobody.PostAsync("/api/auth/verify-email", new { userId = person.Id, token })).Refused(400, "TOKEN_EXPIRED");
    }

    [Fact]
    public async Task A_verification_is_sent_again_until_the_email_is_verified()
    {
        var (person, _) = await RegisterAsync();
        (await Nobody.PostAsync("/api/auth/resend-verification")).Refused(401, "AUTHENTICATION_REQUIRED");

        (await person.PostAsync("/api/auth/resend-verification")).Expect(200);

        var token = await TokenAsync(person, "VERIFY_EMAIL");
        (await Nobody.PostAsync("/api/auth/verify-email", new { userId = person.Id, token })).Expect(200);
        (await person.PostAsync("/api/auth/resend-verification")).Refused(409, "EMAIL_ALREADY_VERIFIED");
    }

    [Fact]
    public async Task A_forgotten_password_is_reset_once_and_ends_all_sessions()
    {
        var (person, email) = await RegisterAsync();
        (await Nobody.PostAsync("/api/auth/forgot-password", new { email = email.ToUpperInvariant() })).Expect(200);
        var token = await TokenAsync(person, "RESET_PASSWORD");

        (await Nobody.PostAsync("/api/auth/reset-password", new { token, newPassword = NewPassword })).Expect(200);

        (await LogInAsync(email, Person.Password)).Refused(401, "INVALID_CREDENTIALS");
        (await LogInAsync(email, NewPassword)).Expect(200);
        (await Nobody.PostAsync("/api/auth/refresh-token", new { refreshToken = person.RefreshToken })).Refused(401, "INVALID_REFRESH_TOKEN");
        (await Nobody.PostAsync("/api/auth/reset-password", new { token, newPassword = NewPassword })).Refused(400, "INVALID_TOKEN");
    }

    [Fact]
    public async Task A_reset_uses_up_every_other_token_for_it()
    {
        var (person, email) = await RegisterAsync();
        await Nobody.PostAsync("/api/auth/forgot-password", new { email });
        var first = await TokenAsync(person, "RESET_PASSWORD");
        await Nobody.PostAsync("/api/auth/forgot-password", new { email });
        var second = await TokenAsync(person, "RESET_PASSWORD");

        (await Nobody.PostAsync("/api/auth/reset-password", new { token = second, newPassword = NewPassword })).Expect(200);

        Assert.NotEqual(first, second);
        (await Nobody.PostAsync("/api/auth/reset-password", new { token = first, newPassword = NewPassword })).Refused(400, "INVALID_TOKEN");
    }

    [Fact]
    public async Task A_reset_token_lives_one_hour()
    {
        var (person, email) = await RegisterAsync();
        await Nobody.PostAsync("/api/auth/forgot-password", new { email });
        var token = await TokenAsync(person, "RESET_PASSWORD");

        Market.Clock.Advance(TimeSpan.FromHours(1));

        (await Nobody.PostAsync("/api/auth/reset-password", new { token, newPassword = NewPassword })).Refused(400, "TOKEN_EXPIRED");
        (await LogInAsync(email, Person.Password)).Expect(200);
    }

    [Fact]
    public async Task Of_many_resets_with_one_token_one_succeeds()
    {
        var (person, email) = await RegisterAsync();
        await Nobody.PostAsync("/api/auth/forgot-password", new { email });
        var token = await TokenAsync(person, "RESET_PASSWORD");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Nobody.PostAsync("/api/auth/reset-password", new { token, newPassword = NewPassword })));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.Refused(400, "INVALID_TOKEN"));
    }

    [Fact]
    public async Task Who_forgot_a_password_learns_not_whether_an_account_exists()
    {
        var (_, email) = await RegisterAsync();

        var known = await Nobody.PostAsync("/api/auth/forgot-password", new { email });
        var unknown = await Nobody.PostAsync("/api/auth/forgot-password", new { email = "nobody@example.org" });

        Assert.Equal((200, known.Text), (unknown.Status, unknown.Text));
    }

    [Theory]
    [InlineData("verify-email", "userId token")]
    [InlineData("forgot-password", "email")]
    [InlineData("reset-password", "token newPassword")]
    public async Task A_body_without_its_fields_is_refused(string path, string fields)
    {
        var answer = (await Nobody.PostAsync($"/api/auth/{path}", new { })).Refused(400, "VALIDATION_FAILED");

        Assert.Equal(fields.Split(' '), answer.Json.GetProperty("fields").EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_weak_new_password_is_refused_before_the_token_is_used()
    {
        var (person, email) = await RegisterAsync();
        await Nobody.PostAsync("/api/auth/forgot-password", new { email });
        var token = await TokenAsync(person, "RESET_PASSWORD");

        (await Nobody.PostAsync("/api/auth/reset-password", new { token, newPassword = "weak" })).Refused(400, "VALIDATION_FAILED");

        (await Nobody.PostAsync("/api/auth/reset-password", new { token, newPassword = NewPassword })).Expect(200);
    }

    [Fact]
    public async Task Mails_are_for_administrators_newest_first_in_pages()
    {
        var admin = await AdminAsync();
        var (person, email) = await RegisterAsync();
        await RegisterAsync();
        await Nobody.PostAsync("/api/auth/forgot-password", new { email });

        (await person.GetAsync("/api/admin/mails")).Refused(403, "INSUFFICIENT_ROLE");
        (await admin.GetAsync("/api/admin/mails?limit=0")).Refused(400, "VALIDATION_FAILED");
        var own = (await admin.GetAsync($"/api/admin/mails?email={Uri.EscapeDataString(email.ToUpperInvariant())}")).Expect(200);
        var first = (await admin.GetAsync($"/api/admin/mails?userId={person.Id}&limit=1")).Expect(200);
        var all = (await admin.GetAsync("/api/admin/mails")).Expect(200);

        Assert.Equal(["RESET_PASSWORD", "VERIFY_EMAIL"], own.GetProperty("mails").EnumerateArray().Select(mail => mail.GetProperty("kind").GetString()!));
        Assert.Equal(2, first.GetProperty("total").GetInt32());
        Assert.Equal("RESET_PASSWORD", Assert.Single(first.GetProperty("mails").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal(3, all.GetProperty("total").GetInt32());
        Assert.Equal(
            ["id", "userId", "email", "kind", "token", "expiresAt", "usedAt", "createdAt"],
            all.GetProperty("mails")[0].EnumerateObject().Select(field => field.Name));
    }

    private async Task<(Person Person, string Email)> RegisterAsync()
    {
        var data = (await Nobody.PostAsync("/api/auth/register", Person.Registration("HOMEOWNER"))).Expect(201);
        var (user, tokens) = (data.GetProperty("user"), data.GetProperty("tokens"));
        Person person = new(
            Market, tokens.GetProperty("accessToken").GetString(), tokens.GetProperty("refreshToken").GetString(), user.GetProperty("id").GetString());
        return (person, user.GetProperty("email").GetString()!);
    }

    private async Task<string> TokenAsync(Person person, string kind)
    {
        var mails = (await (await AdminAsync()).GetAsync($"/api/admin/mails?userId={person.Id}")).Expect(200).GetProperty("mails");
        JsonElement newest = mails.EnumerateArray().First(mail => mail.GetProperty("kind").GetString() == kind);
        return newest.GetProperty("token").GetString()!;
    }

    private Task<Answer> LogInAsync(string email, string password) => Nobody.PostAsync("/api/auth/login", new { email, password });
}
