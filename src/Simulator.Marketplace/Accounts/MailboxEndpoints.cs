using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>What needs proof of owning a mailbox: verifying the e-mail, and resetting a password that was forgotten.</summary>
internal sealed class MailboxEndpoints(Database database, MarketplaceOptions options, TimeProvider time)
{
    private static readonly Reply Accepted = Reply.Ok(new MailSent(Accepted: true), MarketplaceJson.Default.MailSent);

    public void Map(Routes routes)
    {
        routes.OpenPost("/api/auth/verify-email", MarketplaceJson.Default.EmailVerification, VerifyAsync)
            .Answers(200, MarketplaceJson.Default.EmailVerified).Refuses(400, "INVALID_TOKEN", "TOKEN_EXPIRED");
        routes.OpenPost("/api/auth/forgot-password", MarketplaceJson.Default.ForgottenPassword, ForgetAsync).Answers(200, MarketplaceJson.Default.MailSent);
        routes.OpenPost("/api/auth/reset-password", MarketplaceJson.Default.PasswordReset, ResetAsync)
            .Answers(200, MarketplaceJson.Default.PasswordChanged).Refuses(400, "INVALID_TOKEN", "TOKEN_EXPIRED");
        routes.Post("/api/auth/resend-verification", Role.All, ResendAsync)
            .Answers(200, MarketplaceJson.Default.MailSent).Refuses(409, "EMAIL_ALREADY_VERIFIED");
    }

    private ValueTask<Reply> VerifyAsync(EmailVerification body) => database.WriteAsync(async session =>
    {
        var now = time.GetUtcNow();
        var (mail, refusal) = await Mails.FindAsync(session, MailKind.VerifyEmail, body.Token!, now).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (mail.UserId != body.UserId) return Mails.Unknown;
        if (await Mails.UseAsync(session, mail, now).ConfigureAwait(false) is { } used) return used;
        await UserStore.VerifyEmailAsync(session, mail.UserId).ConfigureAwait(false);
        return Reply.Ok(new EmailVerified(mail.UserId, IsVerified: true), MarketplaceJson.Default.EmailVerified);
    });

    // The same answer whether or not the address is known, or it would tell who has an account.
    private async ValueTask<Reply> ForgetAsync(ForgottenPassword body)
    {
        if (await database.ReadAsync(session => Account.FindAsync(session, body.Email!)).ConfigureAwait(false) is not { } account) return Accepted;
        return await database.WriteAsync(async session =>
        {
            await Mails.SendAsync(session, MailKind.ResetPassword, account.User.Id, time.GetUtcNow()).ConfigureAwait(false);
            return Accepted;
        }).ConfigureAwait(false);
    }

    private async ValueTask<Reply> ResetAsync(PasswordReset body)
    {
        var (mail, refusal) = await database.ReadAsync(session => Mails.FindAsync(session, MailKind.ResetPassword, body.Token!, time.GetUtcNow()))
            .ConfigureAwait(false);
        if (refusal is not null) return refusal;
        // Hashing takes milliseconds: it must not happen while the writer's turn is held.
        var password = Password.From(body.NewPassword!, options.PasswordIterations);
        return await database.WriteAsync(async session =>
        {
            if (await Mails.UseAsync(session, mail, time.GetUtcNow()).ConfigureAwait(false) is { } used) return used;
            await UserStore.SetPasswordAsync(session, mail.UserId, password).ConfigureAwait(false);
            return Reply.Ok(new PasswordChanged(Changed: true), MarketplaceJson.Default.PasswordChanged);
        }).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> ResendAsync(Call call, Session session)
    {
        if (await session.NumberAsync("SELECT count(*) FROM users WHERE id = $1 AND email_verified = 1", call.Caller.Id).ConfigureAwait(false) > 0)
        {
            return Refusals.Conflict("EMAIL_ALREADY_VERIFIED", "your e-mail is verified already");
        }
        await Mails.SendAsync(session, MailKind.VerifyEmail, call.Caller.Id, call.Instant).ConfigureAwait(false);
        return Accepted;
    }
}
