namespace Simulator.Model.Marketplace.Personas;

/// <summary>A homeowner's contract that is not over.</summary>
internal sealed class OwnContract
{
    public OwnContract(ContractSeen seen, ContractStage stage, TimeSpan holdsUntil, TimeSpan now)
    {
        (Id, JobId) = (new EntityId(seen.ContractId), new EntityId(seen.JobId));
        (AmountCents, DepositCents, FinalCents) = (seen.AmountCents, seen.DepositCents, seen.FinalCents);
        HoldsUntil = holdsUntil;
        SubmittedSeenAt = now;
        Reached = Stage = stage;
    }

    public EntityId Id { get; }

    public EntityId JobId { get; }

    public long AmountCents { get; }

    public long DepositCents { get; }

    public long FinalCents { get; }

    public ContractStage Stage { get; set; }

    /// <summary>The furthest stage so far: what was reported once is not reported again.</summary>
    public ContractStage Reached { get; set; }

    /// <summary>Until then the project counts as going on and no other begins, whatever becomes of the work.</summary>
    public TimeSpan HoldsUntil { get; }

    /// <summary>When its work was first seen to be handed in, for the last time that it was.</summary>
    public TimeSpan SubmittedSeenAt { get; set; }

    /// <summary>The last session in which nothing more is done about it.</summary>
    public int IdleIn { get; set; }

    /// <summary>The last session in which an answer showed it.</summary>
    public int SeenIn { get; set; }

    /// <summary>Something was sent about it and nothing good was heard: it is looked at before anything else is done.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>The payment that was begun, null where none is.</summary>
    public string? IntentId { get; set; }

    /// <summary>The payment was confirmed and is to be confirmed again, without filling in the form.</summary>
    public bool ConfirmsAgain { get; set; }

    /// <summary>The provider has the payment in processing: look whether it is done.</summary>
    public bool IsPolled { get; set; }

    /// <summary>Looks at a payment in processing in this session.</summary>
    public int Polls { get; set; }

    /// <summary>Payments that failed in this session.</summary>
    public int Failures { get; set; }

    /// <summary>No payment went through: it is to be cancelled.</summary>
    public bool GivesUp { get; set; }

    /// <summary>The work to decide on, null where it was not looked at.</summary>
    public string? CompletionId { get; set; }

    /// <summary>What was sent last that the contract's state will show, where the answer did not tell.</summary>
    public PendingAct Pending { get; set; }

    /// <summary>The target said that the work can be disputed no more.</summary>
    public bool IsBeyondDispute { get; set; }

    public PaymentKind NextPayment => Stage == ContractStage.AwaitsFinal ? PaymentKind.Final : PaymentKind.Deposit;

    public bool AwaitsPayment => Stage is ContractStage.AwaitsDeposit or ContractStage.AwaitsFinal;

    /// <summary>The stage that an answer shows.</summary>
    public static ContractStage StageOf(ContractSeen seen) => (seen.Status, seen.PaymentStatus) switch
    {
        (MarketWords.ContractPendingApproval, _) => ContractStage.AwaitsApproval,
        (MarketWords.ContractDisputed, _) => ContractStage.Disputed,
        (_, MarketWords.FullyPaid) => ContractStage.Done,
        (MarketWords.ContractActive, MarketWords.DepositPaid) => ContractStage.InWork,
        (MarketWords.ContractActive, _) => ContractStage.AwaitsDeposit,
        (MarketWords.ContractCompleted, MarketWords.DepositPaid) => ContractStage.AwaitsFinal,
        (MarketWords.ContractCompleted, _) => ContractStage.Settled,
        _ => ContractStage.Cancelled,
    };

    /// <summary>
    /// Learns what the provider said, short of success: an action asked for is done once, a payment in processing is looked at a few times,
    /// one that failed is begun anew until the tries are used up; then the contract is given up, or where it cannot be, left for the session.
    /// </summary>
    /// <param name="session">The running session.</param>
    /// <param name="mayCancel">It can be given up.</param>
    public void Unpaid(PaymentStatus status, int session, HomeownerModel model, bool mayCancel)
    {
        switch (status)
        {
            case PaymentStatus.RequiresAction when !ConfirmsAgain:
                ConfirmsAgain = true;
                return;
            case PaymentStatus.Processing when Polls < model.PaymentPolls:
                Polls++;
                IsPolled = ConfirmsAgain = true;
                return;
            case PaymentStatus.Processing:
                Idle(session + 1);   // one look at the contracts without paying anew
                return;
            case PaymentStatus.Failed when ++Failures < model.PaymentTries:
                Idle(0);
                return;
            case PaymentStatus.Failed when Stage == ContractStage.AwaitsDeposit && mayCancel:
                Idle(0);
                GivesUp = true;
                return;
            default:
                Idle(session);
                return;
        }
    }

    /// <summary>Leaves it alone up to the end of a session, and begins with a clean sheet then.</summary>
    public void Idle(int session)
    {
        IdleIn = session;
        IsDoubtful = session > 0;
        Forget();
    }

    /// <summary>A session is over or another begins: what was begun in it is forgotten.</summary>
    public void Forget()
    {
        IntentId = null;
        CompletionId = null;
        ConfirmsAgain = false;
        IsPolled = false;
    }
}
