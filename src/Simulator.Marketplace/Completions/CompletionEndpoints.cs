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
        routes.Post("/api/contracts/{id}/submit-completion", Role.Contractors, MarketplaceJson.Default.Submission, Submit);
        routes.Get("/api/contracts/{id}/completion", Role.All, View);
        routes.Post("/api/completions/{id}/approve", Role.Homeowners, MarketplaceJson.Default.Judgement, Judge);
    }

    private static Reply Submit(Call call, Submission body, Session session)
    {
        if (ContractAccess.Find(session, call.Caller, call.Id, out var contract) is { } refusal) return refusal;
        if (LifeCycleTable.Contract.Refusal(contract.Status, ContractStatus.PendingApproval) is { } conflict) return conflict;
        if (contract.PaymentStatus != PaymentStatus.DepositPaid)
        {
            return Refusals.Conflict("DEPOSIT_NOT_PAID", $"payment of the contract is {contract.PaymentStatus}, work can be submitted when it is DEPOSIT_PAID");
        }

        ContractStore.Move(session, contract.Id, ContractStatus.PendingApproval, call.Now);
        // A contract has one completion: after a rejection the next submission takes its place.
        session.Execute(
            """
            INSERT INTO completions (id, contract_id, status, photos, notes, submitted_at) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (contract_id) DO UPDATE SET
                status = excluded.status, photos = excluded.photos, notes = excluded.notes, submitted_at = excluded.submitted_at,
                rating = NULL, feedback = NULL, decided_at = NULL
            """,
            call.NewId(), contract.Id, CompletionStatus.Submitted,
            JsonSerializer.Serialize(body.Photos!, MarketplaceJson.Default.StringArray), body.Notes, call.Now);
        return Reply.Created(Completion.OfContract(session, contract.Id)!, MarketplaceJson.Default.Completion);
    }

    private static Reply View(Call call, Session session)
    {
        if (ContractAccess.Find(session, call.Caller, call.Id, out var contract) is { } refusal) return refusal;
        return Completion.OfContract(session, contract.Id) is { } completion
            ? Reply.Ok(completion, MarketplaceJson.Default.Completion)
            : Refusals.NotFound("completion of contract", contract.Id);
    }

    private static Reply Judge(Call call, Judgement body, Session session)
    {
        if (Completion.Find(session, call.Id) is not { } completion) return Refusals.NotFound("completion", call.Id);
        if (ContractAccess.Find(session, call.Caller, completion.ContractId, out var contract) is { } refusal) return refusal;
        var (status, contractStatus) = body.Approved == true
            ? (CompletionStatus.Approved, ContractStatus.Completed)
            : (CompletionStatus.Rejected, ContractStatus.Active);
        var conflict = LifeCycleTable.Completion.Refusal(completion.Status, status) ?? LifeCycleTable.Contract.Refusal(contract.Status, contractStatus);
        if (conflict is not null) return conflict;

        session.Execute(
            "UPDATE completions SET status = $2, rating = $3, feedback = $4, decided_at = $5 WHERE id = $1",
            completion.Id, status, body.Rating, body.Feedback, call.Now);
        ContractStore.Move(session, contract.Id, contractStatus, call.Now);
        if (contractStatus == ContractStatus.Completed) JobStore.Move(session, contract.JobId, JobStatus.Completed, call.Now);
        return Reply.Ok(new Judged(completion.Id, status, contract.Id, contractStatus), MarketplaceJson.Default.Judged);
    }
}
