using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>The part of a homeowner that sees to its contracts: pays, looks at work, approves it or sends it back.</summary>
internal sealed class ContractDesk(MarketUser self, JobDesk jobs)
{
    private readonly List<OwnContract> _contracts = [];
    private bool _wantsList;
    private bool _hasList;

    public int Count => _contracts.Count;

    public void Open()
    {
        _wantsList = true;
        _hasList = false;
        foreach (var contract in _contracts) contract.Failures = 0;
    }

    /// <summary>True while a project goes on that is not overdue.</summary>
    public bool IsBusy(TimeSpan now)
    {
        foreach (var contract in _contracts)
            if (contract.HoldsUntil > now) return true;
        return false;
    }

    public void Add(ContractSeen seen, TimeSpan now)
    {
        var patience = self.Settings.Business(self.Model.Business.Patience, ref self.Chance.Market);
        var contract = new OwnContract(seen, now + (self.Model.Homeowner.ProjectHold * patience)) { SeenIn = self.Session };
        if (contract.Stage < ContractStage.Done) _contracts.Add(contract);
    }

    public Step? Next()
    {
        if (_wantsList)
        {
            _wantsList = false;
            return self.Take(MarketSteps.ListContracts, new MarketCalls.ListContracts(1, self.Model.Session.OwnPage));
        }
        foreach (var contract in _contracts)
        {
            if (contract.IdleIn >= self.Session) continue;
            if ((_hasList || contract.IsDoubtful) && contract.SeenIn < self.Session)
            {
                contract.SeenIn = self.Session;
                return self.Take(MarketSteps.ViewContract, new MarketCalls.ViewContract(contract.ContractId));
            }
            switch (contract.Stage)
            {
                case ContractStage.AwaitsDeposit or ContractStage.AwaitsFinal: return Pay(contract);
                case ContractStage.AwaitsApproval: return Inspect(contract);
            }
        }
        return null;
    }

    public void Hear(Answer answer, TimeSpan now)
    {
        switch (answer.Call)
        {
            case MarketCalls.ListContracts when answer.Finding is MarketFindings.ContractsListed listed: ReadList(listed, now); break;
            case MarketCalls.ViewContract view: ReadOne(view.ContractId, answer, now); break;
            case MarketCalls.CreateIntent intent: IntentMade(intent.ContractId, answer); break;
            case MarketCalls.ConfirmPayment payment: Paid(payment, answer, now); break;
            case MarketCalls.ViewCompletion view: Inspected(view.ContractId, answer); break;
            case MarketCalls.DecideCompletion decision: Decided(decision, answer.Outcome, now); break;
        }
    }

    private Step Pay(OwnContract contract)
    {
        var isFinal = contract.NextPayment == PaymentKind.Final;
        if (contract.IntentId is not { } intent)
        {
            var create = new MarketCalls.CreateIntent(contract.ContractId, contract.NextPayment, isFinal ? contract.FinalCents : contract.DepositCents);
            return self.Take(isFinal ? MarketSteps.CreateFinalIntent : MarketSteps.CreateDepositIntent, create);
        }
        var think = contract.ConfirmsAgain ? MarketPause.Click : MarketPause.PaymentForm;
        var confirm = new MarketCalls.ConfirmPayment(contract.ContractId, contract.NextPayment, intent);
        return self.Take(isFinal ? MarketSteps.ConfirmFinal : MarketSteps.ConfirmDeposit, confirm, think);
    }

    private Step Inspect(OwnContract contract)
    {
        if (contract.CompletionId is not { } completion)
            return self.Take(MarketSteps.ViewCompletion, new MarketCalls.ViewCompletion(contract.ContractId));

        var approves = self.Choose(MarketRow.Work) == 0;
        int? rating = approves && self.Choose(MarketRow.Rating) == 0 ? 1 + self.Choose(MarketRow.Stars) : null;
        var decision = new MarketCalls.DecideCompletion(contract.ContractId, completion, approves, rating);
        return self.Take(approves ? MarketSteps.ApproveCompletion : MarketSteps.SendBackCompletion, decision);
    }

    private void ReadList(MarketFindings.ContractsListed listed, TimeSpan now)
    {
        _hasList = true;
        foreach (var seen in listed.Contracts)
        {
            if (Find(seen.ContractId) is { } known) Read(known, seen, now);
            else if (OwnContract.StageOf(seen) < ContractStage.Done)
            {
                if (jobs.Release(seen.JobId)) self.Report(MarketEventKind.BidAccepted, seen.JobId, now, seen.AmountCents);
                Add(seen, now);
            }
        }
        if (listed.Contracts.Count >= self.Model.Session.OwnPage) return;
        for (var i = _contracts.Count - 1; i >= 0; i--)
            if (_contracts[i].SeenIn < self.Session) _contracts.RemoveAt(i);
    }

    private void ReadOne(string contractId, Answer answer, TimeSpan now)
    {
        if (Find(contractId) is not { } contract) return;
        if (answer.Finding is MarketFindings.ContractViewed viewed) Read(contract, viewed.Contract, now);
        else if (answer.Outcome == OutcomeClass.ClientError) _contracts.Remove(contract);
        else contract.Idle(self.Session);
    }

    private void Read(OwnContract contract, ContractSeen seen, TimeSpan now)
    {
        contract.SeenIn = self.Session;
        contract.IsDoubtful = false;
        Reach(contract, OwnContract.StageOf(seen), now);
    }

    // What an answer shows for the first time is reported, also where the answer to the write itself was lost.
    private void Reach(OwnContract contract, ContractStage stage, TimeSpan now)
    {
        if (contract.IsSendingBack && stage == ContractStage.InWork) self.Report(MarketEventKind.WorkSentBack, contract.JobId, now);
        contract.IsSendingBack = false;
        contract.Stage = stage;
        if (stage is ContractStage.Done or ContractStage.Cancelled) _contracts.Remove(contract);
        if (stage == ContractStage.Cancelled) return;
        if (contract.Reached < ContractStage.InWork && stage >= ContractStage.InWork)
            self.Report(MarketEventKind.DepositPaid, contract.JobId, now, contract.DepositCents);
        if (contract.Reached < ContractStage.AwaitsFinal && stage >= ContractStage.AwaitsFinal)
            self.Report(MarketEventKind.WorkApproved, contract.JobId, now, contract.AmountCents);
        if (stage == ContractStage.Done) self.Report(MarketEventKind.FinalPaid, contract.JobId, now, contract.FinalCents);
        if (stage > contract.Reached) contract.Reached = stage;
    }

    private void IntentMade(string contractId, Answer answer)
    {
        if (Find(contractId) is not { } contract) return;
        if (answer.Finding is MarketFindings.IntentCreated created) contract.IntentId = created.IntentId;
        else contract.Idle(self.Session);
    }

    private void Paid(MarketCalls.ConfirmPayment payment, Answer answer, TimeSpan now)
    {
        if (Find(payment.ContractId) is not { } contract) return;
        if (answer.Finding is not MarketFindings.PaymentConfirmed confirmed) contract.Idle(self.Session);
        else if (confirmed.Status != PaymentStatus.Succeeded) contract.Unpaid(confirmed.Status, self.Session, self.Model.Homeowner.PaymentTries);
        else
        {
            contract.Idle(0);
            Reach(contract, payment.Kind == PaymentKind.Final ? ContractStage.Done : ContractStage.InWork, now);
        }
    }

    private void Inspected(string contractId, Answer answer)
    {
        if (Find(contractId) is not { } contract) return;
        var isOpen = answer.Finding is MarketFindings.CompletionSeen { Status: not (MarketWords.CompletionApproved or MarketWords.CompletionRejected) };
        if (isOpen) contract.CompletionId = ((MarketFindings.CompletionSeen)answer.Finding!).CompletionId;
        else contract.Idle(self.Session);
    }

    private void Decided(MarketCalls.DecideCompletion decision, OutcomeClass outcome, TimeSpan now)
    {
        if (Find(decision.ContractId) is not { } contract) return;
        contract.IsSendingBack = !decision.Approved && (outcome == OutcomeClass.Ok || MarketUser.IsUnsure(outcome));
        contract.Idle(outcome == OutcomeClass.Ok ? 0 : self.Session);
        if (outcome == OutcomeClass.Ok) Reach(contract, decision.Approved ? ContractStage.AwaitsFinal : ContractStage.InWork, now);
    }

    private OwnContract? Find(string contractId)
    {
        foreach (var contract in _contracts)
            if (contract.ContractId == contractId) return contract;
        return null;
    }
}
