using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.Contracts;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.LifeCycles;
using Simulator.Marketplace.Payments;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Milestones;

/// <summary>Planning milestones once, and reporting them done; their money is released with the escrow's.</summary>
internal static class MilestoneEndpoints
{
    public static void Map(Routes routes)
    {
        routes.Post("/api/contracts/{id}/milestones", Role.Contractors, MarketplaceJson.Default.MilestonePlan, PlanAsync)
            .Answers(201, MarketplaceJson.Default.ContractMilestones).Refuses(400, "INVALID_AMOUNT").Refuses(403, "FORBIDDEN")
            .Refuses(409, "CONTRACT_NOT_ACTIVE", "MILESTONES_EXIST");
        routes.Get("/api/contracts/{id}/milestones", Role.All, ListAsync)
            .Answers(200, MarketplaceJson.Default.ContractMilestones).Refuses(403, "FORBIDDEN");
        routes.Post("/api/contracts/{id}/milestones/{milestoneId}/complete", Role.Contractors, CompleteAsync)
            .Answers(200, MarketplaceJson.Default.Milestone).Refuses(403, "FORBIDDEN")
            .Refuses(409, "CONTRACT_NOT_ACTIVE", "DEPOSIT_NOT_PAID", "ILLEGAL_TRANSITION");
    }

    private static async ValueTask<Reply> PlanAsync(Call call, MilestonePlan body, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        if (NotActive(contract) is { } conflict) return conflict;
        if ((await Milestone.OfContractAsync(session, contract.Id).ConfigureAwait(false)).Count > 0)
        {
            return Refusals.Conflict("MILESTONES_EXIST", "the contract has its milestones already");
        }
        if (body.Total() != contract.Amount)
        {
            return Refusals.Because(400, "INVALID_AMOUNT", $"the milestones of this contract sum to {contract.Amount} cents, not {body.Total()}");
        }

        for (var i = 0; i < body.Milestones!.Length; i++)
        {
            var milestone = body.Milestones[i]!;
            await MilestoneStore.AddAsync(session, call, contract.Id, i + 1, milestone.Title!, milestone.Amount!.Value).ConfigureAwait(false);
        }
        return Reply.Created(await OfContractAsync(session, contract.Id).ConfigureAwait(false), MarketplaceJson.Default.ContractMilestones);
    }

    private static async ValueTask<Reply> ListAsync(Call call, Session session)
    {
        var (contract, refusal) = await ContractAccess.FindAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        return refusal ?? Reply.Ok(await OfContractAsync(session, contract.Id).ConfigureAwait(false), MarketplaceJson.Default.ContractMilestones);
    }

    private static async ValueTask<Reply> CompleteAsync(Call call, Session session)
    {
        var (contract, refusal) = await ContractAccess.LockAsync(session, call.Caller, call.Id).ConfigureAwait(false);
        if (refusal is not null) return refusal;
        var (milestone, missing) = await Milestone.FindAsync(session, contract, call.Part("milestoneId")).ConfigureAwait(false);
        if (missing is not null) return missing;
        var conflict = LifeCycleTable.Milestone.Refusal(milestone.Status, MilestoneStatus.Completed)
            ?? NotActive(contract) ?? PaymentRules.UnpaidRefusal(contract);
        if (conflict is not null) return conflict;

        await MilestoneStore.MoveAsync(session, milestone.Id, MilestoneStatus.Completed, call.Now).ConfigureAwait(false);
        return Reply.Ok(milestone with { Status = MilestoneStatus.Completed, UpdatedAt = call.NowAsTime }, MarketplaceJson.Default.Milestone);
    }

    private static async ValueTask<ContractMilestones> OfContractAsync(Session session, string contractId) =>
        new(contractId, await Milestone.OfContractAsync(session, contractId).ConfigureAwait(false));

    private static Reply? NotActive(Contract contract) => contract.Status == ContractStatus.Active ? null : Refusals.Conflict(
        "CONTRACT_NOT_ACTIVE", $"contract is {contract.Status}, milestones are planned and completed while it is ACTIVE");
}
