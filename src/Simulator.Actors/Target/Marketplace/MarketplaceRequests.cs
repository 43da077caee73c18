using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Target.Marketplace;

/// <summary>Composes the requests of the reference marketplace.</summary>
internal static class MarketplaceRequests
{
    private static readonly MarketplaceJson Json = MarketplaceJson.Default;

    public static HttpRequestMessage Registration(UserAccount account) => Post(
        "api/auth/register",
        new MarketplaceBodies.Registration(account.Email, account.Phone, account.Password, account.FirstName, account.LastName, account.Role),
        Json.Registration);

    public static HttpRequestMessage Compose(Call call, Credentials credentials) => call switch
    {
        MarketCalls.Register => Registration(credentials.Account),
        MarketCalls.LogIn => Post("api/auth/login", new(credentials.Account.Email, credentials.Account.Password), Json.LogIn),
        MarketCalls.RefreshToken => Post("api/auth/refresh-token", new(credentials.RefreshToken), Json.TokenRefresh),
        MarketCalls.LogOut => Post("api/auth/logout", new(null), Json.TokenRefresh),
        MarketCalls.ListJobs list => Get($"api/jobs?page={list.Page}&limit={list.Limit}{CategoryOf(list)}"),
        MarketCalls.SearchJobs search => Get($"api/jobs/search/fulltext?q={Uri.EscapeDataString(search.Words)}&page={search.Page}&limit={search.Limit}"),
        MarketCalls.ListMyJobs list => Get($"api/jobs?mine=true&page={list.Page}&limit={list.Limit}"),
        MarketCalls.ViewJob view => Get($"api/jobs/{view.JobId}"),
        MarketCalls.PostJob job => Post(
            "api/jobs", new(job.Title, job.Description, job.Category, job.BudgetCents, job.Location, job.Urgency), Json.NewJob),
        MarketCalls.CloseJob close => Post($"api/jobs/{close.JobId}/close"),
        MarketCalls.ListJobBids list => Get($"api/jobs/{list.JobId}/bids"),
        MarketCalls.ViewContractor view => Get($"api/contractors/{view.ContractorId}/performance"),
        MarketCalls.ListMyBids list => Get($"api/bids?page={list.Page}&limit={list.Limit}"),
        MarketCalls.PlaceBid bid => Post("api/bids", new(bid.JobId, bid.AmountCents, bid.Timeline, bid.CoverLetter), Json.NewBid),
        MarketCalls.WithdrawBid bid => Post($"api/bids/{bid.BidId}/withdraw"),
        MarketCalls.AcceptBid bid => Post($"api/bids/{bid.BidId}/accept"),
        MarketCalls.RejectBid bid => Post($"api/bids/{bid.BidId}/reject"),
        MarketCalls.ListContracts list => Get($"api/contracts?page={list.Page}&limit={list.Limit}"),
        MarketCalls.ViewContract view => Get($"api/contracts/{view.ContractId}"),
        MarketCalls.CreateIntent intent => Post("api/payments/create-intent", new(intent.ContractId, intent.AmountCents, WordOf(intent.Kind)), Json.NewIntent),
        MarketCalls.ConfirmPayment confirm => Post("api/payments/confirm", new(confirm.IntentId, confirm.ContractId), Json.Confirmation),
        MarketCalls.SubmitCompletion work => Post($"api/contracts/{work.ContractId}/submit-completion", new(work.Photos, work.Notes), Json.NewCompletion),
        MarketCalls.ViewCompletion view => Get($"api/contracts/{view.ContractId}/completion"),
        MarketCalls.DecideCompletion decide => Post($"api/completions/{decide.CompletionId}/approve", new(decide.Approved, decide.Rating), Json.Decision),
        MarketCalls.CancelContract cancel => Post($"api/contracts/{cancel.ContractId}/cancel", new(cancel.Reason), Json.Cancellation),
        MarketCalls.InitiateDispute dispute => Post(
            $"api/contracts/{dispute.ContractId}/initiate-dispute", new(dispute.Reason, WishOf(dispute.Wish)), Json.Complaint),
        MarketCalls.ContestDispute contest => Post(
            $"api/contracts/{contest.ContractId}/contest-dispute", new(contest.Response, WishOf(contest.Wish)), Json.Contest),
        MarketCalls.ListDisputes list => Get($"api/disputes?status={list.Status}&page={list.Page}&limit={list.Limit}"),
        MarketCalls.ResolveDispute resolve => Post($"api/disputes/{resolve.DisputeId}/resolve", RulingOf(resolve), Json.Ruling),
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "the reference marketplace has no such operation"),
    };

    private static string WordOf(PaymentKind kind) => kind == PaymentKind.Deposit ? "DEPOSIT" : "FINAL_PAYMENT";

    private static string WishOf(DisputeRuling wish) => wish switch
    {
        DisputeRuling.Partial => "PARTIAL",
        DisputeRuling.Redo => "REDO",
        _ => "REFUND",
    };

    private static MarketplaceBodies.Ruling RulingOf(MarketCalls.ResolveDispute resolve) => resolve.Ruling == DisputeRuling.Partial
        ? new("PARTIAL_REFUND", resolve.PayoutCents, resolve.RefundCents)
        : new(WishOf(resolve.Ruling), null, null);

    private static string CategoryOf(MarketCalls.ListJobs list) =>
        list.Category is null ? "" : $"&category={Uri.EscapeDataString(list.Category)}";

    private static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);

    private static HttpRequestMessage Post(string path) => new(HttpMethod.Post, path);

    private static HttpRequestMessage Post<T>(string path, T body, JsonTypeInfo<T> type)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, type));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }
}
