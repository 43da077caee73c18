using Microsoft.Data.Sqlite;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>Registration, login, refresh and logout.</summary>
internal sealed class AccountEndpoints(Database database, AccessTokens tokens, MarketplaceOptions options, TimeProvider time)
{
    private sealed record Account(User User, Password Password)
    {
        public static Account Read(SqliteDataReader row) =>
            new(User.Read(row), new Password(row.GetFieldValue<byte[]>(6), row.GetFieldValue<byte[]>(7), row.GetInt32(8)));
    }

    public void Map(Routes routes)
    {
        routes.OpenPost("/api/auth/register", MarketplaceJson.Default.Registration, RegisterAsync);
        routes.OpenPost("/api/auth/login", MarketplaceJson.Default.Login, LogInAsync);
        routes.OpenPost("/api/auth/refresh-token", MarketplaceJson.Default.Refresh, body => ValueTask.FromResult(Refresh(body)));
        routes.OpenPost("/api/auth/logout", MarketplaceJson.Default.Logout, LogOutAsync);
    }

    private ValueTask<Reply> RegisterAsync(Registration body)
    {
        if (body.Role == Role.Admin && !options.AllowAdminRegistration)
        {
            return ValueTask.FromResult(Refusals.Because(403, "ADMIN_REGISTRATION_CLOSED", "this marketplace registers no ADMIN"));
        }
        // Hashing takes milliseconds: it must not happen while the writer's turn is held.
        var password = Password.From(body.Password!, options.PasswordIterations);
        return database.WriteAsync(session =>
        {
            if (session.Number("SELECT count(*) FROM users WHERE email = $1", body.Email) > 0)
            {
                return Refusals.Conflict("USER_ALREADY_EXISTS", $"{body.Email} is registered already");
            }
            var now = time.GetUtcNow();
            var id = Guid.CreateVersion7(now).ToString();
            var at = now.ToUnixTimeMilliseconds();
            session.Execute(
                """
                INSERT INTO users (id, email, phone, first_name, last_name, role, password_hash, password_salt, password_iterations, created_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                id, body.Email, body.Phone, body.FirstName, body.LastName, body.Role, password.Hash, password.Salt, password.Iterations, at);
            var user = new User(id, body.Email!, body.FirstName!, body.LastName!, body.Role!, DateTime.UnixEpoch.AddMilliseconds(at));
            return Reply.Created(SignIn(session, user, at), MarketplaceJson.Default.SignedIn);
        });
    }

    private ValueTask<Reply> LogInAsync(Login body)
    {
        var account = database.Read(session => session.One(
            $"SELECT {User.Columns}, password_hash, password_salt, password_iterations FROM users WHERE email = $1", Account.Read, body.Email));
        if (account is null || !account.Password.Matches(body.Password!))
        {
            return ValueTask.FromResult(Refusals.Because(401, "INVALID_CREDENTIALS", "no account has this e-mail and password"));
        }
        return database.WriteAsync(session =>
            Reply.Ok(SignIn(session, account.User, time.GetUtcNow().ToUnixTimeMilliseconds()), MarketplaceJson.Default.SignedIn));
    }

    private Reply Refresh(Refresh body) => database.Read(session =>
        RefreshTokens.Owner(session, body.RefreshToken!, time.GetUtcNow().ToUnixTimeMilliseconds()) is { } user
            ? Reply.Ok(new Refreshed(tokens.Issue(user.Id, user.Role)), MarketplaceJson.Default.Refreshed)
            : Refusals.Because(401, "INVALID_REFRESH_TOKEN", "the refresh token is unknown, revoked or expired"));

    private ValueTask<Reply> LogOutAsync(Logout body)
    {
        var loggedOut = Reply.Ok(new SignedOut(LoggedOut: true), MarketplaceJson.Default.SignedOut);
        if (body.RefreshToken is not { } token) return ValueTask.FromResult(loggedOut);
        return database.WriteAsync(session =>
        {
            RefreshTokens.Revoke(session, token);
            return loggedOut;
        });
    }

    private SignedIn SignIn(Session session, User user, long now) =>
        new(user, new TokenPair(tokens.Issue(user.Id, user.Role), RefreshTokens.Issue(session, user.Id, now)));
}
