using System.Data.Common;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>Registration, login, refresh and logout.</summary>
internal sealed class AccountEndpoints(Database database, AccessTokens tokens, MarketplaceOptions options, TimeProvider time)
{
    private sealed record Account(User User, Password Password)
    {
        public static Account Read(DbDataReader row) =>
            new(User.Read(row), new Password(row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7), row.GetInt32(8)));
    }

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
        // Hashing takes milliseconds: it must not happen while the writer's turn is held.
        var password = Password.From(body.Password!, options.PasswordIterations);
        return database.WriteAsync(async session =>
        {
            var now = time.GetUtcNow();
            var id = Guid.CreateVersion7(now).ToString();
            var at = now.ToUnixTimeMilliseconds();
            var added = await session.ExecuteAsync(
                """
                INSERT INTO users (id, email, phone, first_name, last_name, role, password_hash, password_salt, password_iterations, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING
                """,
                id, body.Email, body.Phone, body.FirstName, body.LastName, body.Role, password.Hash, password.Salt, password.Iterations, at).ConfigureAwait(false);
            if (added == 0) return Refusals.Conflict("USER_ALREADY_EXISTS", $"{body.Email} is registered already");
            var user = new User(id, body.Email!, body.FirstName!, body.LastName!, body.Role!, DateTime.UnixEpoch.AddMilliseconds(at));
            return Reply.Created(await SignInAsync(session, user, at).ConfigureAwait(false), MarketplaceJson.Default.SignedIn);
        });
    }

    private async ValueTask<Reply> LogInAsync(Login body)
    {
        var account = await database.ReadAsync(session => session.OneAsync(
            $"SELECT {User.Columns}, password_hash, password_salt, password_iterations FROM users WHERE lower(email) = lower($1)", Account.Read, body.Email))
            .ConfigureAwait(false);
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

    private async ValueTask<SignedIn> SignInAsync(Session session, User user, long now) =>
        new(user, new TokenPair(tokens.Issue(user.Id, user.Role), await RefreshTokens.IssueAsync(session, user.Id, now).ConfigureAwait(false)));
}
