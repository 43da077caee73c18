using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using static Simulator.Actors.Target.Marketplace.MarketplaceBodies;
using static Simulator.Model.Marketplace.MarketFindings;
using LoggedIn = Simulator.Model.Marketplace.MarketFindings.LoggedIn;

namespace Simulator.Actors.Target.Marketplace;

/// <summary>Reads what the reference marketplace answers to calls that it carried out.</summary>
internal static class MarketplaceAnswers
{
    private static readonly MarketplaceJson Json = MarketplaceJson.Default;

    /// <exception cref="FormatException">The body lacks what a user needs.</exception>
    public static Finding? Read(Call call, ReadOnlySpan<byte> body, Credentials credentials) => call switch
    {
        MarketCalls.LogIn or MarketCalls.Register => ReadTokens(body, credentials),
        MarketCalls.RefreshToken => ReadRefreshed(body, credentials),
        MarketCalls.ListJobs or MarketCalls.SearchJobs or MarketCalls.ListMyJobs => ReadJobs(Data(body, Json.EnvelopeJobPage)),
        MarketCalls.ViewJob => new JobViewed(Seen(Data(body, Json.EnvelopeJob))),
        MarketCalls.PostJob => new JobPosted(Needed(Data(body, Json.EnvelopeJob).Id, "data.id")),
        MarketCalls.ListJobBids or MarketCalls.ListMyBids => ReadBids(Data(body, Json.EnvelopeBidPage)),
        MarketCalls.ViewContractor => Seen(Data(body, Json.EnvelopePerformance)),
        MarketCalls.PlaceBid bid => new BidPlaced(Needed(Data(body, Json.EnvelopeBid).Id, "data.id"), bid.JobId),
        MarketCalls.AcceptBid accept => new BidAccepted(accept.JobId, Seen(Needed(Data(body, Json.EnvelopeAcceptance).Contract, "data.contract"))),
        MarketCalls.ListContracts => ReadContracts(Data(body, Json.EnvelopeContractPage)),
        MarketCalls.ListDisputes => ReadDisputes(Data(body, Json.EnvelopeDisputePage)),
        MarketCalls.ViewContract => new ContractViewed(Seen(Data(body, Json.EnvelopeContract))),
        MarketCalls.CreateIntent intent => new IntentCreated(
            intent.ContractId, intent.Kind, Needed(Data(body, Json.EnvelopeIntent).PaymentIntentId, "data.paymentIntentId")),
        MarketCalls.ConfirmPayment confirm => new PaymentConfirmed(
            confirm.ContractId, confirm.Kind, StatusOf(Data(body, Json.EnvelopeConfirmed).Status)),
        MarketCalls.SubmitCompletion work => Seen(work.ContractId, Data(body, Json.EnvelopeCompletion)),
        MarketCalls.ViewCompletion view => Seen(view.ContractId, Data(body, Json.EnvelopeCompletion)),
        MarketCalls.DecideCompletion decide => Seen(decide.ContractId, Data(body, Json.EnvelopeCompletion)),
        _ => null,
    };

    public static LoggedIn ReadTokens(ReadOnlySpan<byte> body, Credentials credentials)
    {
        var data = Data(body, Json.EnvelopeLoggedIn);
        credentials.AccessToken = Needed(data.Tokens?.AccessToken, "data.tokens.accessToken");
        credentials.RefreshToken = Needed(data.Tokens?.RefreshToken, "data.tokens.refreshToken");
        credentials.UserId = Needed(data.User?.Id, "data.user.id");
        return new LoggedIn(credentials.UserId);
    }

    private static LoggedIn ReadRefreshed(ReadOnlySpan<byte> body, Credentials credentials)
    {
        credentials.AccessToken = Needed(Data(body, Json.EnvelopeRefreshed).AccessToken, "data.accessToken");
        return new LoggedIn(credentials.UserId ?? "");
    }

    private static JobsListed ReadJobs(JobPage page) => new([.. Needed(page.Jobs, "data.jobs").Select(Seen)], page.Total);

    private static BidsListed ReadBids(BidPage page) => new([.. Needed(page.Bids, "data.bids").Select(Seen)]);

    private static ContractsListed ReadContracts(ContractPage page) => new([.. Needed(page.Contracts, "data.contracts").Select(Seen)]);

    private static DisputesListed ReadDisputes(DisputePage page) => new([.. Needed(page.Disputes, "data.disputes").Select(Seen)]);

    private static JobSeen Seen(Job job) =>
        new(Needed(job.Id, "job.id"), job.Category ?? "", job.EstimatedBudget, Needed(job.Status, "job.status"), job.BidCount);

    private static BidSeen Seen(Bid bid) => new(
        Needed(bid.Id, "bid.id"), Needed(bid.JobId, "bid.jobId"), bid.ContractorId ?? "", bid.Amount, Needed(bid.Status, "bid.status"));

    private static ContractSeen Seen(Contract contract) => new(
        Needed(contract.Id, "contract.id"), Needed(contract.JobId, "contract.jobId"), contract.BidId ?? "", contract.Amount, contract.Deposit, contract.Final,
        Needed(contract.Status, "contract.status"), Needed(contract.PaymentStatus, "contract.paymentStatus"))
    {
        DisputeStatus = contract.Dispute?.Status,
    };

    private static DisputeSeen Seen(Dispute dispute) => new(
        Needed(dispute.Id, "dispute.id"), Needed(dispute.ContractId, "dispute.contractId"), Needed(dispute.Status, "dispute.status"), dispute.Held);

    private static ContractorViewed Seen(Performance performance) =>
        new(Needed(performance.ContractorId, "data.contractorId"), performance.Rating);

    private static CompletionSeen Seen(string contractId, Completion completion) => new(
        contractId, Needed(completion.Id ?? completion.CompletionId, "data.id"), Needed(completion.Status, "data.status"));

    private static PaymentStatus StatusOf(string? word) => word switch
    {
        "SUCCEEDED" => PaymentStatus.Succeeded,
        "REQUIRES_ACTION" => PaymentStatus.RequiresAction,
        "PROCESSING" => PaymentStatus.Processing,
        "FAILED" => PaymentStatus.Failed,
        _ => throw new FormatException($"data.status is no payment status: {word}"),
    };

    private static T Data<T>(ReadOnlySpan<byte> body, JsonTypeInfo<Envelope<T>> type)
        where T : class
    {
        try
        {
            return Needed(JsonSerializer.Deserialize(body, type)?.Data, "data");
        }
        catch (JsonException malformed)
        {
            throw new FormatException(malformed.Message, malformed);
        }
    }

    private static T Needed<T>(T? value, string path)
        where T : class => value ?? throw new FormatException($"the answer has no {path}");
}
