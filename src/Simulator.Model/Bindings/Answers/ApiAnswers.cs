using System.Text.Json;
using Simulator.Model.Behaviour;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Marketplace;
using static Simulator.Model.Bindings.Answers.AnswerField;
using PaymentStatus = Simulator.Model.Marketplace.PaymentStatus;

namespace Simulator.Model.Bindings.Answers;

/// <summary>Reads answers as a binding says. An answer that lacks what its operation needs is a server error, and the reading says what it lacks.</summary>
public static class ApiAnswers
{
    [ThreadStatic]
    private static AnswerTable? _table;

    /// <param name="isCut">The body was longer than what was kept of it.</param>
    public static ApiReading Read(ApiOperation operation, Call call, int status, ReadOnlySpan<byte> body, bool isCut, IAnswerHeaders headers)
    {
        var outcome = operation.OutcomeOf(status, body);
        if (outcome != OutcomeClass.Ok || operation.Answer is not { } answer) return new ApiReading(outcome, null);

        var table = _table ??= new AnswerTable();
        try
        {
            if (answer.Root is { } root) table.Read(body, root);
        }
        catch (JsonException)
        {
            return Wrong(isCut ? "the answer is too long to be read as JSON" : body.IsEmpty ? "the answer has no body" : "the answer is no JSON", answer.PlanPath);
        }

        return answer.Items.Length == 0 ? ReadOne(operation.Operation, answer, call, new AnswerRow(body, table, 0, answer, headers))
            : table.Items < 0 ? Wrong($"there is no list `{answer.Items}`", answer.PlanPath)
            : ReadList(answer, call, body, table, headers);
    }

    private static ApiReading Wrong(string what, string path) => new(OutcomeClass.ServerError, null, what, path);

    private static ApiReading ReadOne(MarketOperation operation, ApiAnswer answer, Call call, AnswerRow row)
    {
        string? access = null, refresh = null, userId = null;
        Finding? finding;
        switch (call)
        {
            case MarketCalls.LogIn or MarketCalls.Register or MarketCalls.RefreshToken:
                (access, refresh, userId) = (row.TextOrNull(Access), row.TextOrNull(Refresh), row.TextOrNull(Id));
                finding = new MarketFindings.LoggedIn(userId ?? "");
                break;
            case MarketCalls.ViewJob: finding = new MarketFindings.JobViewed(Job(ref row)); break;
            case MarketCalls.PostJob: finding = new MarketFindings.JobPosted(row.Text(Id)); break;
            case MarketCalls.PlaceBid bid: finding = new MarketFindings.BidPlaced(row.Text(Id), bid.JobId); break;
            case MarketCalls.AcceptBid accept: finding = new MarketFindings.BidAccepted(accept.JobId, Contract(ref row, call)); break;
            case MarketCalls.ViewContract: finding = new MarketFindings.ContractViewed(Contract(ref row, call)); break;
            case MarketCalls.ViewContractor view: finding = new MarketFindings.ContractorViewed(row.Text(ContractorId, view.ContractorId), row.Real(Rating)); break;
            case MarketCalls.CreateIntent intent: finding = new MarketFindings.IntentCreated(intent.ContractId, intent.Kind, row.Text(Id)); break;
            case MarketCalls.ConfirmPayment confirm: finding = new MarketFindings.PaymentConfirmed(confirm.ContractId, confirm.Kind, Confirmation(ref row, answer)); break;
            case MarketCalls.SubmitCompletion or MarketCalls.ViewCompletion or MarketCalls.DecideCompletion:
                finding = new MarketFindings.CompletionSeen(ApiValues.ContractOf(call)!, row.Text(Id), row.Text(Status));
                break;
            default: throw new ArgumentOutOfRangeException(nameof(operation), operation, "nothing is learned from its answer");
        }

        return row.Problem is { } problem
            ? Wrong(problem, row.PlanPath!)
            : new ApiReading(OutcomeClass.Ok, finding) { Access = access, Refresh = refresh, UserId = userId };
    }

    private static ApiReading ReadList(ApiAnswer answer, Call call, ReadOnlySpan<byte> body, AnswerTable table, IAnswerHeaders headers)
    {
        var (page, limit) = answer.IsWhole ? ApiValues.PageOf(call) : (0, 0);
        var from = limit == 0 ? 0 : Math.Min(table.Items, (page - 1) * limit);
        var count = limit == 0 ? table.Items : Math.Min(limit, table.Items - from);
        return answer.Entity switch
        {
            AnswerEntity.Job => Listed(answer, call, body, table, headers, from, new JobSeen[count], static (ref AnswerRow row, Call _) => Job(ref row), static (jobs, total) => new MarketFindings.JobsListed(jobs, total)),
            AnswerEntity.Bid => Listed(answer, call, body, table, headers, from, new BidSeen[count], Bid, static (bids, _) => new MarketFindings.BidsListed(bids)),
            AnswerEntity.Contract => Listed(answer, call, body, table, headers, from, new ContractSeen[count], Contract, static (contracts, _) => new MarketFindings.ContractsListed(contracts)),
            _ => Listed(answer, call, body, table, headers, from, new DisputeSeen[count], Dispute, static (disputes, _) => new MarketFindings.DisputesListed(disputes)),
        };
    }

    private delegate T Seen<T>(ref AnswerRow row, Call call);

    private static ApiReading Listed<T>(ApiAnswer answer, Call call, ReadOnlySpan<byte> body, AnswerTable table, IAnswerHeaders headers, int from, T[] seen, Seen<T> see, Func<T[], int, Finding> finding)
    {
        for (var i = 0; i < seen.Length; i++)
        {
            var row = new AnswerRow(body, table, from + i + 1, answer, headers);
            seen[i] = see(ref row, call);
            if (row.Problem is { } problem) return Wrong(problem, row.PlanPath!);
        }

        var whole = new AnswerRow(body, table, 0, answer, headers);
        var total = whole.Count(Total) ?? AtLeast(answer, call, table.Items);
        return whole.Problem is { } wrong ? Wrong(wrong, whole.PlanPath!) : new ApiReading(OutcomeClass.Ok, finding(seen, total));
    }

    // Where nobody tells how many there are in all, a full page may have another one behind it.
    private static int AtLeast(ApiAnswer answer, Call call, int items)
    {
        var (page, limit) = ApiValues.PageOf(call);
        if (answer.IsWhole || !answer.IsPaged || limit == 0) return items;
        return ((page - 1) * limit) + (items < limit ? items : limit + 1);
    }

    private static JobSeen Job(ref AnswerRow row) => new(row.Text(Id), row.Text(Category), row.Money(Budget), row.Text(Status, "OPEN"), row.Count(BidCount) ?? 0);

    private static BidSeen Bid(ref AnswerRow row, Call call) =>
        new(row.Text(Id), row.Text(JobId, ApiValues.JobOf(call) ?? ""), row.Text(ContractorId), row.Money(Amount), row.Text(Status));

    private static ContractSeen Contract(ref AnswerRow row, Call call) => new(
        row.Text(Id), row.Text(JobId, ApiValues.JobOf(call) ?? ""), row.Text(BidId, ApiValues.BidOf(call) ?? ""), row.Money(Amount), row.Money(Deposit), row.Money(Final), row.Text(Status), row.Text(AnswerField.PaymentStatus))
    {
        DisputeStatus = row.TextOrNull(DisputeStatus),
    };

    private static DisputeSeen Dispute(ref AnswerRow row, Call call) =>
        new(row.Text(Id), row.Text(ContractId), row.Text(Status, ((MarketCalls.ListDisputes)call).Status), row.Money(Held));

    private static PaymentStatus Confirmation(ref AnswerRow row, ApiAnswer answer)
    {
        if (answer[Status] is not { } source) return PaymentStatus.Succeeded;
        switch (row.TextOrNull(Status))
        {
            case "SUCCEEDED" or null: return PaymentStatus.Succeeded;
            case "REQUIRES_ACTION": return PaymentStatus.RequiresAction;
            case "PROCESSING": return PaymentStatus.Processing;
            case "FAILED": return PaymentStatus.Failed;
            case var other:
                row.Fail(source, $"`{source.Written}` is {other}, which words.confirmation does not spell");
                return default;
        }
    }
}
