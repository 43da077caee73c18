namespace Simulator.Model.Marketplace.Personas;

/// <summary>How far a homeowner's contract has come, in the order in which it is lived; sent-back work is in work again.</summary>
internal enum ContractStage : byte
{
    AwaitsDeposit,
    InWork,
    AwaitsApproval,
    AwaitsFinal,
    Done,
    Cancelled,
}
