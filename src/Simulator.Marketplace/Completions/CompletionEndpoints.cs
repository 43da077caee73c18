using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Jobs;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Milestones;
using Simulator.Marketplace.Payments;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Completions;

/// <summary>Submitting work as done, and judging it.</summary>
internal static class CompletionEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/contracts/{id}/submit-completion", Role.Contractors, MarketplaceJson.Default.Submission, SubmitAsync)
            .Answers(201, MarketplaceJson.Default.Completion).Refuses(403, "FORBIDDEN").Refuses(409, "DEPOSIT_NOT_PAID", "ILLEGAL_TRANSITION");
        routes.Post("/api/contracts/{id}/complete", Role.Contractors, MarketplaceJson.Default.BareSubmission, SubmitAsync)
            .Answers(201, MarketplaceJson.Default.Completion).Refuses(403, "FORBIDDEN").Refuses(409, "DEPOSIT_NOT_PAID", "ILLEGAL_TRANSITION");
        routes.Get("/api/contracts/{id}/completion", Role.All, ViewAsync).Answers(200, MarketplaceJson.Default.Completion).Refuses(403, "FORBIDDEN");
        routes.Post("/api/contracts/{id}/completion/approve", Role.Homeowners, MarketplaceJson.Default.ContractJudgement, JudgeOfContractAsync)
            .Answers(200, MarketplaceJson.Default.Judged).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
        routes.Post(
                "/api/completions/{id}/approve", Role.Homeowners, MarketplaceJson.Default.Judgement,
                (call, body, session) => JudgeAsync(call, call.Id, body, session))
            .Answers(200, MarketplaceJson.Default.Judged).Refuses(403, "FORBIDDEN").Refuses(409, "ILLEGAL_TRANSITION");
    }

    private static async ValueTask<Reply> SubmitAsync(Call call, BareSubmission body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var conflict = LifeCycleTable.Contract.Refusal(contract.Status, ContractStatus.PendingApproval) ?? PaymentRules.UnpaidRefusal(contract);
        if (conflict is not null) return conflict;

        await ContractStore.MoveAsync(session, contract.Id, ContractStatus.PendingApproval, call.Now).ConfigureAwait(false);
        await CompletionStore.SubmitAsync(session, call, contract.Id, body).ConfigureAwait(false);
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

    private static async ValueTask<Reply> JudgeOfContractAsync(Call call, ContractJudgement body, Session session)
    {
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        return contract.Completion?.Id == body.CompletionId
            ? await JudgeAsync(call, body.CompletionId!, body, session).ConfigureAwait(false)
            : Refusals.NotFound("completion of this contract", body.CompletionId!);
    }

    private static async ValueTask<Reply> JudgeAsync(Call call, string completionId, Judgement body, Session session)
    {
        if (await Completion.FindAsync(session, completionId).ConfigureAwait(false) is not { } known)
        {
            return Refusals.NotFound("completion", completionId);
        }
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, known.ContractId).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        // Only now: until the contract was held, somebody else may have judged it.
        var completion = contract.Completion!;
        var (status, contractStatus) = body.Approved == true
            ? (CompletionStatus.Approved, ContractStatus.Completed)
            : (CompletionStatus.Rejected, ContractStatus.Active);
        var conflict = LifeCycleTable.Completion.Refusal(completion.Status, status)
            ?? LifeCycleTable.Contract.Refusal(contract.Status, contractStatus, only: ContractStatus.PendingApproval);
        if (conflict is not null) return conflict;

        await CompletionStore.DecideAsync(session, completion.Id, status, body.Rating, body.Feedback, call.Now).ConfigureAwait(false);
        await ContractStore.MoveAsync(session, contract.Id, contractStatus, call.Now).ConfigureAwait(false);
        if (contractStatus == ContractStatus.Completed) await CompleteAsync(call, contract, session).ConfigureAwait(false);
        return Reply.Ok(new Judged(completion.Id, status, contract.Id, contractStatus), MarketplaceJson.Default.Judged);
    }

    private static async ValueTask CompleteAsync(Call call, Contract contract, Session session)
    {
        await JobStore.MoveAsync(session, contract.JobId, JobStatus.Completed, call.Now).ConfigureAwait(false);
        await MilestoneStore.CompleteAllAsync(session, contract.Id, call.Now).ConfigureAwait(false);
        // Who paid all before the approval has nothing left to pay: the approval releases it.
        if (contract.PaymentStatus == PaymentStatus.FullyPaid) await Ledger.ReleaseAllAsync(session, call, contract).ConfigureAwait(false);
    }
}
