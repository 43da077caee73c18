namespace Simulator.Model.Marketplace.Personas;

/// <summary>
/// The way of a contract at a target that may lack some operations: a stage whose operation is lacking is passed over, and one from which nothing
/// leads on is the end, so that nobody waits for what cannot come.
/// </summary>
internal sealed class ContractRoad(MarketCapabilities can)
{
    public bool HasDeposit { get; } = can.Has(MarketOperation.ConfirmDeposit);

    public bool HasFinal { get; } = can.Has(MarketOperation.ConfirmFinal);

    /// <summary>Work that was handed in is approved; else it counts as approved.</summary>
    public bool HasReview { get; } = can.Has(MarketOperation.ApproveCompletion);

    /// <summary>Contractors learn of their contracts and hand their work in.</summary>
    public bool HasWork { get; } = can.Has(MarketOperation.ListContracts) && can.Has(MarketOperation.SubmitCompletion);

    public ContractStage StageOf(ContractSeen seen) => Lead(OwnContract.StageOf(seen));

    /// <summary>Where a contract really is that the target, or an answer, shows at a stage.</summary>
    public ContractStage Lead(ContractStage stage)
    {
        if (stage == ContractStage.AwaitsDeposit && !HasDeposit) stage = ContractStage.InWork;
        if (stage == ContractStage.AwaitsApproval && !HasReview) stage = ContractStage.AwaitsFinal;
        if (stage == ContractStage.AwaitsFinal && !HasFinal) stage = ContractStage.Done;
        return stage;
    }

    /// <summary>Nothing is left for its homeowner to do, now or later.</summary>
    public bool IsEnd(ContractStage stage) =>
        stage >= ContractStage.Done || (stage == ContractStage.InWork && !(HasWork && (HasReview || HasFinal)));
}
