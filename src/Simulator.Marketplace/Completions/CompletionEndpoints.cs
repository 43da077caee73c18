using System.Text.Json;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Completions;

/// <summary>Submitting work as done, and judging it.</summary>
internal static class CompletionEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/contracts/{id}/submit-completion", Role.Contractors, MarketplaceJson.Default.Submission, SubmitAsync)
            .Answers(201, MarketplaceJson.Default.Completion).Refuses(403, "FORBIDDEN").Refuses(409, "DEPOSIT_NOT_PAID", "ILLEGAL_TRANSITION");
        routes.Get("/api/contracts/{id}/completion", Role.All, ViewAsync).Answers(200, MarketplaceJson.Default.Completion).Refuses(403, "FORBIDDEN");
        routes.Post("/api/completions/{id}/approve", Role.Homeowners, MarketplaceJson.Default.Judgement, JudgeAsync)
            .Answers(200, MarketplaceJson.Default.Judged).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
    }

    private static async ValueTask<Reply> SubmitAsync(Call call, Submission body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (LifeCycleTable.Contract.Refusal(contract.Status, ContractStatus.PendingApproval) is { } conflict) return conflict;
        if (contract.PaymentStatus != PaymentStatus.DepositPaid)
        {
            return Refusals.Conflict("DEPOSIT_NOT_PAID", $"payment of the contract is {contract.PaymentStatus}, work can be submitted when it is DEPOSIT_PAID");
        }

        await ContractStore.MoveAsync(session, contract.Id, ContractStatus.PendingApproval, call.Now).ConfigureAwait(false);
        // A contract has one completion: after a rejection the next submission takes its place.
        await session.ExecuteAsync(
            """
            INSERT INTO completions (id, contract_id, status, photos, videos, notes, submitted_at) VALUES ($1, $2, $3, $4, '[]', $5, $6)
            ON CONFLICT (contract_id) DO UPDATE SET
                status = excluded.status, photos = excluded.photos, notes = excluded.notes, submitted_at = excluded.submitted_at,
                rating = NULL, feedback = NULL, decided_at = NULL
            """,
            call.NewId(), contract.Id, CompletionStatus.Submitted,
            JsonSerializer.Serialize(body.Photos!, MarketplaceJson.Default.StringArray), body.Notes, call.Now).ConfigureAwait(false);
        return Reply.Created((await Completion.OfContractAsync(session, contract.Id).ConfigureAwait(false))!, MarketplaceJson.Default.Completion);
    }

    private static async ValueTask<Reply> ViewAsync(Call call, Session session)
    {
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        return await Completion.OfContractAsync(session, contract.Id).ConfigureAwait(false) is { } completion
            ? Reply.Ok(completion, MarketplaceJson.Default.Completion)
            : Refusals.NotFound("completion of contract", contract.Id);
    }

    private static async ValueTask<Reply> JudgeAsync(Call call, Judgement body, Session session)
    {
        if (await Completion.FindAsync(session, call.Id).ConfigureAwait(false) is not { } known) return Refusals.NotFound("completion", call.Id);
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, known.ContractId).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        // Read again: until the contract was held, somebody else may have judged it.
        var completion = (await Completion.FindAsync(session, call.Id).ConfigureAwait(false))!;
        var (status, contractStatus) = body.Approved == true
            ? (CompletionStatus.Approved, ContractStatus.Completed)
            : (CompletionStatus.Rejected, ContractStatus.Active);
        var conflict = LifeCycleTable.Completion.Refusal(completion.Status, status) ?? LifeCycleTable.Contract.Refusal(contract.Status, contractStatus);
        if (conflict is not null) return conflict;

        await session.ExecuteAsync(
            "UPDATE completions SET status = $2, rating = $3, feedback = $4, decided_at = $5 WHERE id = $1",
            completion.Id, status, body.Rating, body.Feedback, call.Now).ConfigureAwait(false);
        await ContractStore.MoveAsync(session, contract.Id, contractStatus, call.Now).ConfigureAwait(false);
        if (contractStatus == ContractStatus.Completed)
        {
            await JobStore.MoveAsync(session, contract.JobId, JobStatus.Completed, call.Now).ConfigureAwait(false);
        }
        return Reply.Ok(new Judged(completion.Id, status, contract.Id, contractStatus), MarketplaceJson.Default.Judged);
    }
}
