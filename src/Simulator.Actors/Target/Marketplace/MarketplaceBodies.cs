namespace Simulator.Actors.Target.Marketplace;

/// <summary>Bodies of the reference marketplace's requests and answers, as far as users look at them (docs/marketplace.md).</summary>
internal static class MarketplaceBodies
{
    public sealed record Registration(string Email, string Phone, string Password, string FirstName, string LastName, string Role);
    public sealed record LogIn(string Email, string Password);
    public sealed record TokenRefresh(string? RefreshToken);
    public sealed record NewJob(string Title, string Description, string Category, long EstimatedBudget, string Location, string Urgency);
    public sealed record NewBid(string JobId, long Amount, string Timeline, string CoverLetter);
    public sealed record NewIntent(string ContractId, long Amount, string Type);
    public sealed record Confirmation(string PaymentIntentId, string ContractId);
    public sealed record NewCompletion(IReadOnlyList<string> Photos, string Notes);
    public sealed record Decision(bool Approved, int? Rating);

    public sealed record Cancellation(string Reason);
    public sealed record Complaint(string Reason, string RequestedResolution);
    public sealed record Contest(string Response, string RequestedResolution);
    public sealed record Ruling(string Resolution, long? ContractorPayout, long? HomeownerRefund);

    public sealed record Envelope<T>(bool Success, T? Data);
    public sealed record LoggedIn(User? User, Tokens? Tokens);
    public sealed record User(string? Id);
    public sealed record Tokens(string? AccessToken, string? RefreshToken);
    public sealed record Refreshed(string? AccessToken);
    public sealed record JobPage(IReadOnlyList<Job>? Jobs, int Total);
    public sealed record Job(string? Id, string? Category, long EstimatedBudget, string? Status, int BidCount);
    public sealed record BidPage(IReadOnlyList<Bid>? Bids);
    public sealed record Bid(string? Id, string? JobId, string? ContractorId, long Amount, string? Status);
    public sealed record Acceptance(Contract? Contract);
    public sealed record ContractPage(IReadOnlyList<Contract>? Contracts);
    public sealed record Contract(
        string? Id, string? JobId, string? BidId, long Amount, long Deposit, long Final, string? Status, string? PaymentStatus, ContractDispute? Dispute);
    public sealed record ContractDispute(string? Status);
    public sealed record DisputePage(IReadOnlyList<Dispute>? Disputes);
    public sealed record Dispute(string? Id, string? ContractId, string? Status, long Held);
    public sealed record Performance(string? ContractorId, double? Rating);
    public sealed record Intent(string? PaymentIntentId);
    public sealed record Confirmed(string? Status);
    public sealed record Completion(string? Id, string? CompletionId, string? Status);
}
