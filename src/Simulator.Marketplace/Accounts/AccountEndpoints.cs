using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>Registration, login, refresh and logout.</summary>
internal sealed class AccountEndpoints(Database database, AccessTokens tokens, MarketplaceOptions options, TimeProvider time)
{
    public void Map(Routes routes)
    {
        routes.OpenPost("/api/auth/register", MarketplaceJson.Default.Registration, RegisterAsync)
            .Answers(201, MarketplaceJson.Default.SignedIn).Refuses(403, "ADMIN_REGISTRATION_CLOSED").Refuses(409, "USER_ALREADY_EXISTS");
        routes.OpenPost("/api/auth/login", MarketplaceJson.Default.Login, LogInAsync)
            .Answers(200, MarketplaceJson.Default.SignedIn).Refuses(401, "INVALID_CREDENTIALS");
        routes.OpenPost("/api/auth/refresh-token", MarketplaceJson.Default.Refresh, RefreshAsync)
            .Answers(200, MarketplaceJson.Default.Refreshed).Refuses(401, "INVALID_REFRESH_TOKEN");
        routes.OpenPost("/api/auth/logout", MarketplaceJson.Default.Logout, LogOutAsync).Answers(200, MarketplaceJson.Default.SignedOut);
    }

    private ValueTask<Reply> RegisterAsync(Registration body)
    {
        if (body.Role == Role.Admin && !options.AllowAdminRegistration)
        {
            return ValueTask.FromResult(Refusals.Because(403, "ADMIN_REGISTRATION_CLOSED", "this marketplace registers no ADMIN"));
        }
        if (Administrator.IsNamed(body.Email!)) return ValueTask.FromResult(Taken(body.Email!));
        // Hashing takes milliseconds: it must not happen while the writer's turn is held.
        var password = Password.From(body.Password!, options.PasswordIterations);
        return database.WriteAsync(async session =>
        {
            var now = time.GetUtcNow();
            var at = now.ToUnixTimeMilliseconds();
            User user = new(Guid.CreateVersion7(now).ToString(), body.Email!, body.FirstName!, body.LastName!, body.Role!, at.ToTime(), EmailVerified: false);
            if (await UserStore.AddAsync(session, user, body.Phone!, password, at).ConfigureAwait(false) == 0) return Taken(body.Email!);
            await Mails.SendAsync(session, MailKind.VerifyEmail, user.Id, now).ConfigureAwait(false);
            return Reply.Created(await SignInAsync(session, user, at).ConfigureAwait(false), MarketplaceJson.Default.SignedIn);
        });
    }

    private async ValueTask<Reply> LogInAsync(Login body)
    {
        var account = await database.ReadAsync(session => Account.FindAsync(session, body.Email!)).ConfigureAwait(false);
        if (account is null || !account.Password.Matches(body.Password!))
        {
            return Refusals.Because(401, "INVALID_CREDENTIALS", "no account has this e-mail and password");
        }
        return await database.WriteAsync(async session => Reply.Ok(
            await SignInAsync(session, account.User, time.GetUtcNow().ToUnixTimeMilliseconds()).ConfigureAwait(false), MarketplaceJson.Default.SignedIn))
            .ConfigureAwait(false);
    }

    private async ValueTask<Reply> RefreshAsync(Refresh body)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var owner = await database.ReadAsync(session => RefreshTokens.OwnerAsync(session, body.RefreshToken!, now)).ConfigureAwait(false);
        return owner is { } user
            ? Reply.Ok(new Refreshed(tokens.Issue(user.Id, user.Role)), MarketplaceJson.Default.Refreshed)
            : Refusals.Because(401, "INVALID_REFRESH_TOKEN", "the refresh token is unknown, revoked or expired");
    }

    private ValueTask<Reply> LogOutAsync(Logout body)
    {
        var loggedOut = Reply.Ok(new SignedOut(LoggedOut: true), MarketplaceJson.Default.SignedOut);
        if (body.RefreshToken is not { } token) return ValueTask.FromResult(loggedOut);
        return database.WriteAsync(async session =>
        {
            await RefreshTokens.RevokeAsync(session, token).ConfigureAwait(false);
            return loggedOut;
        });
    }

    private static Reply Taken(string email) => Refusals.Conflict("USER_ALREADY_EXISTS", $"{email} is registered already");

    private async ValueTask<SignedIn> SignInAsync(Session session, User user, long now) =>
        new(user, new TokenPair(tokens.Issue(user.Id, user.Role), await RefreshTokens.IssueAsync(session, user.Id, now).ConfigureAwait(false)));
}
