using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Accounts;

/// <summary>Where administrators read the mails that users would have got.</summary>
internal static class MailEndpoints
{
    public static void Map(Routes routes) =>
        routes.Get("/api/admin/mails", Role.Admins, ListAsync).Asks(MailSearch.From).Answers(200, MarketplaceJson.Default.MailPage);

    private static async ValueTask<Reply> ListAsync(Call call, Session session)
    {
        Problems problems = new();
        var (userId, email, page) = MailSearch.From(call, problems);
        if (problems.Refusal is { } refusal) return refusal;

        var where = new Conditions().And("user_id =", userId).And("lower(email) = lower(", email, ")");
        var (mails, total) = await page.ReadAsync(
            session, Mail.Tables, $"SELECT {Mail.Columns} FROM {Mail.Tables}", where, "mails.seq DESC", Mail.Read).ConfigureAwait(false);
        return Reply.Ok(new MailPage(mails, total, page.Number, page.Limit), MarketplaceJson.Default.MailPage);
    }
}
