namespace Simulator.Model.Marketplace;

/// <summary>What a marketplace may be able to do: one for each step of <see cref="MarketSteps"/>, and turning a bid down. A target may lack some.</summary>
public enum MarketOperation : byte
{
    LogIn,

    /// <summary>Renews the token of a session.</summary>
    Refresh,
    LogOut,
    Register,
    ListJobs,
    SearchJobs,
    ViewJob,
    ListMyJobs,
    PostJob,
    CloseJob,
    ListJobBids,
    ViewContractor,
    ListMyBids,
    PlaceBid,
    WithdrawBid,
    AcceptBid,
    RejectBid,
    ListContracts,
    ViewContract,
    CancelContract,

    /// <summary>Announces a payment; without it a payment is one request, the confirmation, which then carries the amount.</summary>
    CreateDepositIntent,
    ConfirmDeposit,
    CreateFinalIntent,
    ConfirmFinal,
    SubmitCompletion,
    ViewCompletion,
    ApproveCompletion,
    SendBackCompletion,
    InitiateDispute,
    ContestDispute,
    ListDisputes,
    ResolveDispute,
}
