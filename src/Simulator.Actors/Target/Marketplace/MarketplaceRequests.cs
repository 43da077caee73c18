using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Target.Marketplace;

/// <summary>Composes the requests of the reference marketplace.</summary>
internal static class MarketplaceRequests
{
    private static readonly MarketplaceJson Json = MarketplaceJson.Default;

    public static void Registration(UserAccount account, RequestDraft draft) => draft.Begin(HttpVerb.Post).At("/api/auth/register").Json(
        new(account.Email, account.Phone, account.Password, account.FirstName, account.LastName, account.Role), Json.Registration);

    public static void Compose(Call call, Credentials credentials, RequestDraft draft)
    {
        switch (call)
        {
            case MarketCalls.Register:
                Registration(credentials.Account, draft);
                break;
            case MarketCalls.LogIn:
                draft.Begin(HttpVerb.Post).At("/api/auth/login").Json(new(credentials.Account.Email, credentials.Account.Password), Json.LogIn);
                break;
            case MarketCalls.RefreshToken:
                draft.Begin(HttpVerb.Post).At("/api/auth/refresh-token").Json(new(credentials.RefreshToken), Json.TokenRefresh);
                break;
            case MarketCalls.LogOut:
                draft.Begin(HttpVerb.Post).At("/api/auth/logout").Json(new(null), Json.TokenRefresh);
                break;
            case MarketCalls.ListJobs list:
                draft.Begin(HttpVerb.Get).At($"/api/jobs?page={list.Page}&limit={list.Limit}{CategoryOf(list)}");
                break;
            case MarketCalls.SearchJobs search:
                draft.Begin(HttpVerb.Get).At($"/api/jobs/search/fulltext?q={Uri.EscapeDataString(search.Words)}&page={search.Page}&limit={search.Limit}");
                break;
            case MarketCalls.ListMyJobs list:
                draft.Begin(HttpVerb.Get).At($"/api/jobs?mine=true&page={list.Page}&limit={list.Limit}");
                break;
            case MarketCalls.ViewJob view:
                draft.Begin(HttpVerb.Get).At($"/api/jobs/{view.JobId}");
                break;
            case MarketCalls.PostJob job:
                draft.Begin(HttpVerb.Post).At("/api/jobs").Json(new(job.Title, job.Description, job.Category, job.BudgetCents, job.Location, job.Urgency), Json.NewJob);
                break;
            case MarketCalls.CloseJob close:
                draft.Begin(HttpVerb.Post).At($"/api/jobs/{close.JobId}/close");
                break;
            case MarketCalls.ListJobBids list:
                draft.Begin(HttpVerb.Get).At($"/api/jobs/{list.JobId}/bids");
                break;
            case MarketCalls.ViewContractor view:
                draft.Begin(HttpVerb.Get).At($"/api/contractors/{view.ContractorId}/performance");
                break;
            case MarketCalls.ListMyBids list:
                draft.Begin(HttpVerb.Get).At($"/api/bids?page={list.Page}&limit={list.Limit}");
                break;
            case MarketCalls.PlaceBid bid:
                draft.Begin(HttpVerb.Post).At("/api/bids").Json(new(bid.JobId, bid.AmountCents, bid.Timeline, bid.CoverLetter), Json.NewBid);
                break;
            case MarketCalls.WithdrawBid bid:
                draft.Begin(HttpVerb.Post).At($"/api/bids/{bid.BidId}/withdraw");
                break;
            case MarketCalls.AcceptBid bid:
                draft.Begin(HttpVerb.Post).At($"/api/bids/{bid.BidId}/accept");
                break;
            case MarketCalls.RejectBid bid:
                draft.Begin(HttpVerb.Post).At($"/api/bids/{bid.BidId}/reject");
                break;
            case MarketCalls.ListContracts list:
                draft.Begin(HttpVerb.Get).At($"/api/contracts?page={list.Page}&limit={list.Limit}");
                break;
            case MarketCalls.ViewContract view:
                draft.Begin(HttpVerb.Get).At($"/api/contracts/{view.ContractId}");
                break;
            case MarketCalls.CreateIntent intent:
                draft.Begin(HttpVerb.Post).At("/api/payments/create-intent").Json(new(intent.ContractId, intent.AmountCents, WordOf(intent.Kind)), Json.NewIntent);
                break;
            case MarketCalls.ConfirmPayment confirm:
                draft.Begin(HttpVerb.Post).At("/api/payments/confirm").Json(new(confirm.IntentId, confirm.ContractId), Json.Confirmation);
                break;
            case MarketCalls.SubmitCompletion work:
                draft.Begin(HttpVerb.Post).At($"/api/contracts/{work.ContractId}/submit-completion").Json(new(work.Photos, work.Notes), Json.NewCompletion);
                break;
            case MarketCalls.ViewCompletion view:
                draft.Begin(HttpVerb.Get).At($"/api/contracts/{view.ContractId}/completion");
                break;
            case MarketCalls.DecideCompletion decide:
                draft.Begin(HttpVerb.Post).At($"/api/completions/{decide.CompletionId}/approve").Json(new(decide.Approved, decide.Rating), Json.Decision);
                break;
            case MarketCalls.CancelContract cancel:
                draft.Begin(HttpVerb.Post).At($"/api/contracts/{cancel.ContractId}/cancel").Json(new(cancel.Reason), Json.Cancellation);
                break;
            case MarketCalls.InitiateDispute dispute:
                draft.Begin(HttpVerb.Post).At($"/api/contracts/{dispute.ContractId}/initiate-dispute").Json(new(dispute.Reason, WishOf(dispute.Wish)), Json.Complaint);
                break;
            case MarketCalls.ContestDispute contest:
                draft.Begin(HttpVerb.Post).At($"/api/contracts/{contest.ContractId}/contest-dispute").Json(new(contest.Response, WishOf(contest.Wish)), Json.Contest);
                break;
            case MarketCalls.ListDisputes list:
                draft.Begin(HttpVerb.Get).At($"/api/disputes?status={list.Status}&page={list.Page}&limit={list.Limit}");
                break;
            case MarketCalls.ResolveDispute resolve:
                draft.Begin(HttpVerb.Post).At($"/api/disputes/{resolve.DisputeId}/resolve").Json(RulingOf(resolve), Json.Ruling);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(call), call, "the reference marketplace has no such operation");
        }
    }

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
}
