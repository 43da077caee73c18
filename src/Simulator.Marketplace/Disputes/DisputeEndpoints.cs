using System.Globalization;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Disputes;

/// <summary>Disputing submitted work, and contesting the dispute.</summary>
internal sealed class DisputeEndpoints(BusinessClock clock)
{
    public void Map(Routes routes)
    {
        routes.Post(
                "/api/contracts/{id}/initiate-dispute", Role.Homeowners, MarketplaceJson.Default.Complaint,
                (call, body, session) => InitiateAsync(call, call.Id, body, session))
            .Answers(201, MarketplaceJson.Default.Dispute).Refuses(403, "FORBIDDEN").Refuses(409, "DISPUTE_WINDOW_CLOSED", "ILLEGAL_TRANSITION");
        routes.Post(
                "/api/payments/dispute", Role.Homeowners, MarketplaceJson.Default.ContractComplaint,
                (call, body, session) => InitiateAsync(call, body.ContractId!, body, session))
            .Answers(201, MarketplaceJson.Default.Dispute).Refuses(403, "FORBIDDEN").Refuses(404, "NOT_FOUND")
            .Refuses(409, "DISPUTE_WINDOW_CLOSED", "ILLEGAL_TRANSITION");
        routes.Post("/api/contracts/{id}/contest-dispute", Role.Contractors, MarketplaceJson.Default.Contest, ContestAsync)
            .Answers(200, MarketplaceJson.Default.Dispute).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION", "NO_ACTIVE_DISPUTE");
    }

    private async ValueTask<Reply> InitiateAsync(Call call, string contractId, Complaint body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, contractId).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (LifeCycleTable.Contract.Refusal(contract.Status, ContractStatus.Disputed) is { } conflict) return conflict;
        var closesAt = contract.Completion!.SubmittedAt.AddMilliseconds(clock.DisputeWindow);
        if (call.NowAsTime > closesAt)
        {
            return Refusals.Conflict(
                "DISPUTE_WINDOW_CLOSED", string.Create(CultureInfo.InvariantCulture, $"the work could be disputed until {closesAt:yyyy-MM-ddTHH:mm:ss.fffZ}"));
        }

        var id = call.NewId();
        await session.ExecuteAsync(
            """
            INSERT INTO disputes (id, contract_id, status, reason, evidence, requested_resolution, mediation_due_at, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            id, contract.Id, DisputeStatus.Open, body.Reason, Rows.Texts(body.Evidence), body.RequestedResolution,
            call.Now + clock.Mediation, call.Now).ConfigureAwait(false);
        await ContractStore.MoveAsync(session, contract.Id, ContractStatus.Disputed, call.Now).ConfigureAwait(false);
        return Reply.Created((await Dispute.FindAsync(session, id).ConfigureAwait(false))!, MarketplaceJson.Default.Dispute);
    }

    private static async ValueTask<Reply> ContestAsync(Call call, Contest body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (contract.Dispute is not { } dispute) return Refusals.Conflict("NO_ACTIVE_DISPUTE", "the contract has no dispute");
        if (LifeCycleTable.Dispute.Refusal(dispute.Status, DisputeStatus.Contested) is { } conflict) return conflict;

        await session.ExecuteAsync(
            """
            UPDATE disputes SET status = $2, response = $3, response_evidence = $4, response_resolution = $5, contested_at = $6 WHERE id = $1
            """,
            dispute.Id, DisputeStatus.Contested, body.Response, Rows.Texts(body.Evidence), body.RequestedResolution, call.Now).ConfigureAwait(false);
        return Reply.Ok((await Dispute.FindAsync(session, dispute.Id).ConfigureAwait(false))!, MarketplaceJson.Default.Dispute);
    }
}
