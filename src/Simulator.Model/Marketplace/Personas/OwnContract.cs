namespace Simulator.Model.Marketplace.Personas;

/// <summary>A homeowner's contract that is neither paid in full nor cancelled.</summary>
internal sealed class OwnContract
{
    public OwnContract(ContractSeen seen, TimeSpan holdsUntil)
    {
        (ContractId, JobId, AmountCents, DepositCents, FinalCents) = (seen.ContractId, seen.JobId, seen.AmountCents, seen.DepositCents, seen.FinalCents);
        HoldsUntil = holdsUntil;
        Reached = Stage = StageOf(seen);
    }

    public string ContractId { get; }

    public string JobId { get; }

    public long AmountCents { get; }

    public long DepositCents { get; }

    public long FinalCents { get; }

    public ContractStage Stage { get; set; }

    /// <summary>The furthest stage so far: what was reported once is not reported again.</summary>
    public ContractStage Reached { get; set; }

    /// <summary>Until then the project counts as going on and no other begins, whatever becomes of the work.</summary>
    public TimeSpan HoldsUntil { get; }

    /// <summary>The last session in which nothing more is done about it.</summary>
    public int IdleIn { get; set; }

    /// <summary>The last session in which an answer showed it.</summary>
    public int SeenIn { get; set; }

    /// <summary>Something was sent about it and nothing good was heard: it is looked at before anything else is done.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>The payment that was begun, null where none is.</summary>
    public string? IntentId { get; set; }

    /// <summary>The provider asked for a second confirmation.</summary>
    public bool ConfirmsAgain { get; set; }

    /// <summary>Payments that failed in this session.</summary>
    public int Failures { get; set; }

    /// <summary>The work to decide on, null where it was not looked at.</summary>
    public string? CompletionId { get; set; }

    /// <summary>It was sent back, and no answer has shown it in work since.</summary>
    public bool IsSendingBack { get; set; }

    public PaymentKind NextPayment => Stage == ContractStage.AwaitsFinal ? PaymentKind.Final : PaymentKind.Deposit;

    public static ContractStage StageOf(ContractSeen seen) => (seen.Status, seen.PaymentStatus) switch
    {
        (_, MarketWords.FullyPaid) => ContractStage.Done,
        (MarketWords.ContractActive, MarketWords.DepositPaid) => ContractStage.InWork,
        (MarketWords.ContractActive, _) => ContractStage.AwaitsDeposit,
        (MarketWords.ContractPendingApproval, _) => ContractStage.AwaitsApproval,
        (MarketWords.ContractCompleted, _) => ContractStage.AwaitsFinal,
        _ => ContractStage.Cancelled,
    };

    /// <summary>Learns what the provider said, short of success: confirm again once, begin anew once, else leave it.</summary>
    /// <param name="session">The running session.</param>
    /// <param name="tries">How often a payment is begun.</param>
    public void Unpaid(PaymentStatus status, int session, int tries)
    {
        switch (status)
        {
            case PaymentStatus.RequiresAction when !ConfirmsAgain: ConfirmsAgain = true; return;
            case PaymentStatus.Failed when ++Failures < tries: Idle(0); return;
            case PaymentStatus.Processing: Idle(session + 1); return;   // one look at the contracts without paying anew
            default: Idle(session); return;
        }
    }

    /// <summary>Leaves it alone up to the end of a session, and begins with a clean sheet then.</summary>
    public void Idle(int session)
    {
        IdleIn = session;
        IsDoubtful = session > 0;
        IntentId = null;
        CompletionId = null;
        ConfirmsAgain = false;
    }
}
