using static Simulator.Model.Marketplace.MarketOperation;

namespace Simulator.Model.Marketplace;

/// <summary>Which states of the personas are off at a target, in plain words.</summary>
public static class LackingOperations
{
    private static readonly Persona[] Everybody = [Persona.Homeowner, Persona.Contractor, Persona.Visitor, Persona.Admin];
    private static readonly Persona[] Homeowners = [Persona.Homeowner];
    private static readonly Persona[] Contractors = [Persona.Contractor];
    private static readonly Persona[] Visitors = [Persona.Visitor];
    private static readonly Persona[] Parties = [Persona.Homeowner, Persona.Contractor];
    private static readonly Persona[] Admins = [Persona.Admin];

    /// <param name="can">What the target has.</param>
    /// <param name="personas">Those of the plan: what nobody of them would do is left out.</param>
    /// <returns>In the order of the operations.</returns>
    public static IReadOnlyList<LackingOperation> Of(MarketCapabilities can, IReadOnlyCollection<Persona> personas) =>
        [.. can.Lacking().Where(one => WhoUses(one).Any(personas.Contains)).Select(one => new LackingOperation(one, Means(one, can)))];

    private static Persona[] WhoUses(MarketOperation operation) => operation switch
    {
        LogIn or Refresh or LogOut or Register => Everybody,
        ListJobs => [.. Parties, .. Visitors],
        ViewJob => [.. Parties, .. Visitors],
        SearchJobs => Visitors,
        ListMyBids or PlaceBid or WithdrawBid or SubmitCompletion or ContestDispute => Contractors,
        ListContracts or ViewContract => Parties,
        RejectBid => [],
        ListDisputes or ResolveDispute => Admins,
        _ => Homeowners,
    };

    private static string Means(MarketOperation operation, MarketCapabilities can) => operation switch
    {
        LogIn => can.Has(Refresh) ? "sessions open with a refreshed token only" : "sessions begin without a log-in",
        Refresh => can.Has(LogIn) ? "every session opens with a log-in" : "no token is renewed",
        LogOut => "sessions end without a log-out",
        Register => "nobody opens an account during the run",
        ListJobs => "nobody reads the list of jobs",
        SearchJobs => "visitors do not search",
        ViewJob => "nobody opens a job, contractors bid from the list",
        ListMyJobs => "homeowners know only the jobs whose posting was acknowledged",
        PostJob => "no jobs are posted",
        CloseJob => "jobs without a choice stay open, and their owners forget them",
        ListJobBids => "homeowners see no bids and choose none",
        ViewContractor => "homeowners do not look bidders up",
        ListMyBids => "contractors learn what became of their bids from their contracts only",
        PlaceBid => "no bids are placed",
        WithdrawBid => "no bid is withdrawn",
        AcceptBid => "no bid is accepted",
        ListContracts => "contractors do no work, homeowners know only the contracts whose making was acknowledged",
        ViewContract => "contracts beyond the first page of the list are forgotten",
        CancelContract => "no contract is cancelled",
        CreateDepositIntent => can.Has(ConfirmDeposit) ? "a deposit is paid in one request" : "no deposit is announced",
        ConfirmDeposit => "there are no deposits, work begins with the contract",
        CreateFinalIntent => can.Has(ConfirmFinal) ? "the final payment is one request" : "no final payment is announced",
        ConfirmFinal => "there are no final payments, a contract ends with the approval",
        SubmitCompletion => "no work is handed in, a contract ends before it",
        ViewCompletion => "work is judged without a look at what was handed in",
        ApproveCompletion => "work that was handed in counts as approved",
        SendBackCompletion => can.Has(ApproveCompletion) ? "no work is sent back" : Means(ApproveCompletion, can),
        InitiateDispute => "there are no disputes",
        ContestDispute => can.Has(InitiateDispute) ? "disputes are not contested" : Means(InitiateDispute, can),
        ListDisputes or ResolveDispute => "administrators settle no disputes",
        _ => "nobody does that",
    };
}
