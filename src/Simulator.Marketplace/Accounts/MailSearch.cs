using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Accounts;

/// <summary>What GET /admin/mails looks for.</summary>
internal sealed record MailSearch(string? UserId, string? Email, Page Page)
{
    public static MailSearch From(Call call, Problems problems) =>
        new(call.Query.Text("userId", problems, 100), call.Query.Text("email", problems, 254), Page.From(call.Query, problems));
}
