using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Notifications;

/// <summary>What happened to the caller's own affairs, newest first.</summary>
internal static class NotificationEndpoints
{
    public static void Map(Routes routes) => routes.Get("/api/notifications/history", Role.All, ListAsync)
        .Asks((call, problems) => Page.From(call.Query, problems)).Answers(200, MarketplaceJson.Default.NotificationPage);

    private static async ValueTask<Reply> ListAsync(Call call, Session session)
    {
        Problems problems = new();
        var page = Page.From(call.Query, problems);
        if (problems.Refusal is { } refusal) return refusal;

        var (found, total) = NotificationSources.For(call.Caller) is { } sources
            ? (await session.AllAsync(
                    $"SELECT type, entity, job, title, at FROM ({sources}) AS happened ORDER BY at DESC, entity DESC, type LIMIT $2 OFFSET $3",
                    Notification.Read, call.Caller.Id, page.Limit, page.Offset).ConfigureAwait(false),
                await session.NumberAsync($"SELECT count(*) FROM ({sources}) AS happened", call.Caller.Id).ConfigureAwait(false))
            : ([], 0);
        return Reply.Ok(new NotificationPage(found, total, page.Number, page.Limit), MarketplaceJson.Default.NotificationPage);
    }
}
