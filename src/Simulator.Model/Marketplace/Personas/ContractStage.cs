namespace Simulator.Model.Marketplace.Personas;

/// <summary>How far a homeowner's contract has come, in the order in which it is lived; sent-back work is in work again. From done on it is over.</summary>
internal enum ContractStage : byte
{
    AwaitsDeposit,
    InWork,
    AwaitsApproval,
    Disputed,
    AwaitsFinal,
    Done,

    /// <summary>An administrator divided what was held.</summary>
    Settled,
    Cancelled,
}
