using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Completions;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Payments;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Disputes;

/// <summary>An administrator ends a dispute: with it end the contract and its job, or the work begins again.</summary>
internal sealed class DisputeRulings(BusinessClock clock)
{
    public void Map(Routes routes) => routes.Post("/api/disputes/{id}/resolve", Role.Admins, MarketplaceJson.Default.Ruling, ResolveAsync)
        .Answers(200, MarketplaceJson.Default.Dispute).Refuses(400, "INVALID_AMOUNT").Refuses(409, "ILLEGAL_TRANSITION");

    private async ValueTask<Reply> ResolveAsync(Call call, Ruling body, Session session)
    {
        if (await Dispute.FindAsync(session, call.Id).ConfigureAwait(false) is not { } known) return Refusals.NotFound("dispute", call.Id);
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, known.ContractId).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        // Read again: until the contract was held, somebody else may have resolved it.
        var dispute = (await Dispute.FindAsync(session, call.Id).ConfigureAwait(false))!;
        var next = NextOf(body.Resolution!);
        var conflict = LifeCycleTable.Dispute.Refusal(dispute.Status, DisputeStatus.Resolved) ?? LifeCycleTable.Contract.Refusal(contract.Status, next);
        if (conflict is not null) return conflict;
        (long Payout, long Refund)? split = body.Resolution switch
        {
            Resolution.Refund => (0, contract.Held),
            Resolution.PartialRefund => (body.ContractorPayout!.Value, body.HomeownerRefund!.Value),
            _ => null,
        };
        if (split is { } shares && shares.Payout + shares.Refund != contract.Held)
        {
            return Refusals.Because(
                400, "INVALID_AMOUNT",
                $"contractorPayout and homeownerRefund make up the {contract.Held} cents held, not {shares.Payout + shares.Refund}");
        }

        await session.ExecuteAsync(
            """
            UPDATE disputes SET status = $2, resolution = $3, contractor_payout = $4, homeowner_refund = $5, notes = $6, rework_due_at = $7, resolved_at = $8
            WHERE id = $1
            """,
            dispute.Id, DisputeStatus.Resolved, body.Resolution, split?.Payout, split?.Refund, body.Notes,
            split is null ? call.Now + clock.Rework : null, call.Now).ConfigureAwait(false);
        await MoveAsync(call, session, contract, next).ConfigureAwait(false);
        if (split is { } ruled) await Ledger.SplitAsync(session, call, contract, ruled.Payout, ruled.Refund, dispute.Id).ConfigureAwait(false);
        return Reply.Ok((await Dispute.FindAsync(session, dispute.Id).ConfigureAwait(false))!, MarketplaceJson.Default.Dispute);
    }

    private static string NextOf(string resolution) => resolution switch
    {
        Resolution.Refund => ContractStatus.Cancelled,
        Resolution.PartialRefund => ContractStatus.Completed,
        _ => ContractStatus.Active,
    };

    // The ruling judges the work too: it stands for what is paid at least in part.
    private static async ValueTask MoveAsync(Call call, Session session, Contract contract, string next)
    {
        await ContractStore.MoveAsync(session, contract.Id, next, call.Now).ConfigureAwait(false);
        var judged = next == ContractStatus.Completed ? CompletionStatus.Approved : CompletionStatus.Rejected;
        await CompletionStore.DecideAsync(session, contract.Completion!.Id, judged, rating: null, feedback: null, call.Now).ConfigureAwait(false);
        if (next == ContractStatus.Active) return;
        var job = next == ContractStatus.Completed ? JobStatus.Completed : JobStatus.Cancelled;
        await JobStore.MoveAsync(session, contract.JobId, job, call.Now).ConfigureAwait(false);
    }
}
