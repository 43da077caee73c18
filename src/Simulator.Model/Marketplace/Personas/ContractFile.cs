namespace Simulator.Model.Marketplace.Personas;

/// <summary>A homeowner's contracts that are not over. What an answer shows for the first time is reported, also where the answer to the write itself was lost.</summary>
internal sealed class ContractFile(MarketUser self)
{
    private static readonly List<OwnContract> None = [];

    private List<OwnContract>? _contracts;

    private ContractRoad Road => self.Settings.Road;

    public List<OwnContract> All => _contracts ?? None;

    public void Open()
    {
        foreach (var contract in All) contract.Failures = contract.Polls = 0;
    }

    public void Close()
    {
        foreach (var contract in All) contract.Forget();
        if (_contracts is { Count: 0 }) _contracts = null;
    }

    public bool IsAnyHeld(TimeSpan now)
    {
        if (_contracts is null) return false;
        foreach (var contract in _contracts)
            if (contract.HoldsUntil > now) return true;
        return false;
    }

    public void Add(ContractSeen seen, TimeSpan now)
    {
        if (Find(seen.ContractId) is not null) return;
        var patience = self.Settings.Business(self.Model.Business.Patience, ref self.Chance.Market);
        var stage = Road.StageOf(seen);
        if (Road.IsEnd(stage)) return;
        (_contracts ??= []).Add(new OwnContract(seen, stage, now + (self.Model.Homeowner.ProjectHold * patience), now) { SeenIn = self.Session });
    }

    public OwnContract? Find(string contractId)
    {
        if (_contracts is null) return null;
        foreach (var contract in _contracts)
            if (contract.Id.Is(contractId)) return contract;
        return null;
    }

    public void Remove(OwnContract contract) => _contracts?.Remove(contract);

    /// <summary>A list that was not full has been read: what it did not show is over.</summary>
    public void ForgetUnseen() => _contracts?.RemoveAll(contract => contract.SeenIn < self.Session);

    public void Read(OwnContract contract, ContractSeen seen, TimeSpan now)
    {
        contract.SeenIn = self.Session;
        contract.IsDoubtful = false;
        Reach(contract, Road.StageOf(seen), now);
    }

    public void Reach(OwnContract contract, ContractStage stage, TimeSpan now)
    {
        stage = Road.Lead(stage);
        ReportActs(contract, stage, now);
        if (stage == ContractStage.AwaitsApproval && contract.Stage != stage)
        {
            contract.SubmittedSeenAt = now;
            contract.IsBeyondDispute = false;
        }
        contract.Pending = PendingAct.None;
        contract.Stage = stage;
        if (Road.IsEnd(stage)) Remove(contract);
        if (stage > ContractStage.Done) return;
        ReportMoney(contract, stage, now);
        if (stage > contract.Reached) contract.Reached = stage;
    }

    private void ReportActs(OwnContract contract, ContractStage stage, TimeSpan now)
    {
        var kind = (contract.Pending, stage) switch
        {
            (PendingAct.SendingBack, ContractStage.InWork) => MarketEventKind.WorkSentBack,
            (PendingAct.Cancelling, ContractStage.Cancelled) => MarketEventKind.ContractCancelled,
            _ => default(MarketEventKind?),
        };
        if (contract.Stage != ContractStage.Disputed && stage == ContractStage.Disputed) kind = MarketEventKind.DisputeOpened;
        if (contract.Stage == ContractStage.Disputed && stage != ContractStage.Disputed) kind = MarketEventKind.DisputeSettled;
        if (kind is { } told) self.Report(told, $"{contract.JobId}", now);
    }

    private void ReportMoney(OwnContract contract, ContractStage stage, TimeSpan now)
    {
        if (contract.Reached < ContractStage.InWork && stage >= ContractStage.InWork && Road.HasDeposit)
            self.Report(MarketEventKind.DepositPaid, $"{contract.JobId}", now, contract.DepositCents);
        if (contract.Reached < ContractStage.AwaitsFinal && stage >= ContractStage.AwaitsFinal && Road.HasReview)
            self.Report(MarketEventKind.WorkApproved, $"{contract.JobId}", now, contract.AmountCents);
        if (stage == ContractStage.Done && Road.HasFinal) self.Report(MarketEventKind.FinalPaid, $"{contract.JobId}", now, contract.FinalCents);
    }
}
