namespace Simulator.Model.Marketplace;

/// <summary>The names of the personas' steps: one for each operation that is measured by itself.</summary>
public static class MarketSteps
{
    public const string LogIn = "log in";
    public const string RefreshToken = "refresh token";
    public const string LogOut = "log out";
    public const string ListJobs = "list jobs";
    public const string ViewJob = "view job";
    public const string ListMyJobs = "list my jobs";
    public const string PostJob = "post job";
    public const string CloseJob = "close job";
    public const string ListJobBids = "list job bids";
    public const string ViewContractor = "view contractor";
    public const string ListMyBids = "list my bids";
    public const string PlaceBid = "place bid";
    public const string WithdrawBid = "withdraw bid";
    public const string AcceptBid = "accept bid";
    public const string ListContracts = "list contracts";
    public const string ViewContract = "view contract";
    public const string CreateDepositIntent = "create deposit intent";
    public const string ConfirmDeposit = "confirm deposit";
    public const string CreateFinalIntent = "create final intent";
    public const string ConfirmFinal = "confirm final";
    public const string SubmitCompletion = "submit completion";
    public const string ViewCompletion = "view completion";
    public const string ApproveCompletion = "approve completion";
    public const string SendBackCompletion = "send back completion";

    public const string SearchJobs = "search jobs";
    public const string Register = "register";
    public const string CancelContract = "cancel contract";
    public const string InitiateDispute = "initiate dispute";
    public const string ContestDispute = "contest dispute";
    public const string ListDisputes = "list disputes";
    public const string ResolveDispute = "resolve dispute";

    /// <summary>All of them, in the order of their series numbers.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        LogIn, RefreshToken, LogOut, ListJobs, ViewJob, ListMyJobs, PostJob, CloseJob, ListJobBids, ViewContractor, ListMyBids, PlaceBid,
        WithdrawBid, AcceptBid, ListContracts, ViewContract, CreateDepositIntent, ConfirmDeposit, CreateFinalIntent, ConfirmFinal,
        SubmitCompletion, ViewCompletion, ApproveCompletion, SendBackCompletion, SearchJobs, Register, CancelContract, InitiateDispute, ContestDispute,
        ListDisputes, ResolveDispute,
    ];
}
