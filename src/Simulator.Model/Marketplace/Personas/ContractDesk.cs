using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace.Personas.Texts;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>The part of a homeowner that sees to its contracts: pays, looks at work, approves it, sends it back or disputes it.</summary>
internal sealed class ContractDesk(MarketUser self, JobDesk jobs)
{
    private readonly ContractFile _file = new(self);
    private bool _wantsList;
    private bool _hasList;

    public void Open()
    {
        _wantsList = self.Can(MarketOperation.ListContracts);
        _hasList = !_wantsList;
        _file.Open();
    }

    public void Close() => _file.Close();

    /// <summary>True while a project goes on that is not overdue.</summary>
    public bool IsBusy(TimeSpan now) => _file.IsAnyHeld(now);

    public void Add(ContractSeen seen, TimeSpan now) => _file.Add(seen, now);

    public Step? Next(TimeSpan now)
    {
        if (_wantsList)
        {
            _wantsList = false;
            return self.Take(MarketSteps.ListContracts, new MarketCalls.ListContracts(1, self.Model.Session.OwnPage));
        }
        foreach (var contract in _file.All)
        {
            if (contract.IdleIn >= self.Session) continue;
            var isHidden = (_hasList || contract.IsDoubtful) && contract.SeenIn < self.Session;
            if ((isHidden || contract.IsPolled) && self.Can(MarketOperation.ViewContract)) return Look(contract);
            if (contract.GivesUp) return Cancel(contract);
            if (contract.AwaitsPayment) return Pay(contract);
            if (contract.Stage == ContractStage.AwaitsApproval) return Inspect(contract, now);
        }
        return null;
    }

    public void Hear(Answer answer, TimeSpan now)
    {
        switch (answer.Call)
        {
            case MarketCalls.ListContracts when answer.Finding is MarketFindings.ContractsListed listed: ReadList(listed, now); break;
            case MarketCalls.ViewContract view: ReadOne(view.ContractId, answer, now); break;
            case MarketCalls.CreateIntent intent: IntentMade(intent, answer); break;
            case MarketCalls.ConfirmPayment payment: Paid(payment, answer, now); break;
            case MarketCalls.CancelContract cancelled: Acted(cancelled.ContractId, PendingAct.Cancelling, ContractStage.Cancelled, answer.Outcome, now); break;
            case MarketCalls.ViewCompletion view: Inspected(view.ContractId, answer); break;
            case MarketCalls.InitiateDispute dispute: Disputed(dispute.ContractId, answer.Outcome, now); break;
            case MarketCalls.DecideCompletion { Approved: true } approval: Acted(approval.ContractId, PendingAct.None, ContractStage.AwaitsFinal, answer.Outcome, now); break;
            case MarketCalls.DecideCompletion decision: Acted(decision.ContractId, PendingAct.SendingBack, ContractStage.InWork, answer.Outcome, now); break;
        }
    }

    private Step Look(OwnContract contract)
    {
        contract.SeenIn = self.Session;
        contract.IsPolled = false;
        return self.Take(MarketSteps.ViewContract, new MarketCalls.ViewContract($"{contract.Id}"));
    }

    private Step Cancel(OwnContract contract)
    {
        contract.GivesUp = false;
        return self.Take(MarketSteps.CancelContract, new MarketCalls.CancelContract($"{contract.Id}", DisputeTexts.Farewell(ref self.Chance.Content)));
    }

    private Step Pay(OwnContract contract)
    {
        var isFinal = contract.NextPayment == PaymentKind.Final;
        var isAnnounced = self.Can(isFinal ? MarketOperation.CreateFinalIntent : MarketOperation.CreateDepositIntent);
        if (contract.IntentId is null && isAnnounced)
        {
            var create = new MarketCalls.CreateIntent($"{contract.Id}", contract.NextPayment, isFinal ? contract.FinalCents : contract.DepositCents);
            return self.Take(isFinal ? MarketSteps.CreateFinalIntent : MarketSteps.CreateDepositIntent, create);
        }
        var confirm = new MarketCalls.ConfirmPayment($"{contract.Id}", contract.NextPayment, contract.IntentId ?? "") { AmountCents = isFinal ? contract.FinalCents : contract.DepositCents };
        return self.Take(isFinal ? MarketSteps.ConfirmFinal : MarketSteps.ConfirmDeposit, confirm, contract.ConfirmsAgain ? MarketPause.Click : MarketPause.PaymentForm);
    }

    private Step Inspect(OwnContract contract, TimeSpan now)
    {
        if (contract.CompletionId is null && self.Can(MarketOperation.ViewCompletion))
            return self.Take(MarketSteps.ViewCompletion, new MarketCalls.ViewCompletion($"{contract.Id}"));

        var completion = contract.CompletionId ?? "";
        var enabled = 0b001u | (self.Can(MarketOperation.SendBackCompletion) ? 0b010u : 0) | (MayDispute(contract, now) ? 0b100u : 0);
        switch (self.Choose(MarketRow.Work, enabled))
        {
            case 0:
                int? rating = self.Choose(MarketRow.Rating) == 0 ? 1 + self.Choose(MarketRow.Stars) : null;
                return self.Take(MarketSteps.ApproveCompletion, new MarketCalls.DecideCompletion($"{contract.Id}", completion, true, rating));
            case 1:
                return self.Take(MarketSteps.SendBackCompletion, new MarketCalls.DecideCompletion($"{contract.Id}", completion, false, null));
            default:
                var complaint = DisputeTexts.Complaint(ref self.Chance.Content);
                var dispute = new MarketCalls.InitiateDispute($"{contract.Id}", complaint, DisputeTexts.Wish(ref self.Chance.Content));
                return self.Take(MarketSteps.InitiateDispute, dispute, MarketPause.DisputeForm);
        }
    }

    // The homeowner does not know when the work was handed in, only since when it knows of it: the target may say no before.
    private bool MayDispute(OwnContract contract, TimeSpan now) =>
        self.Can(MarketOperation.InitiateDispute) && !contract.IsBeyondDispute && now - contract.SubmittedSeenAt <= self.Settings.Business(self.Model.Business.DisputeWindow);

    private void ReadList(MarketFindings.ContractsListed listed, TimeSpan now)
    {
        _hasList = true;
        foreach (var seen in listed.Contracts)
        {
            if (_file.Find(seen.ContractId) is { } known) _file.Read(known, seen, now);
            else if (self.Settings.Road.StageOf(seen) < ContractStage.Done)
            {
                if (jobs.Release(seen.JobId)) self.Report(MarketEventKind.BidAccepted, seen.JobId, now, seen.AmountCents);
                _file.Add(seen, now);
            }
        }
        if (listed.Contracts.Count < self.Model.Session.OwnPage || !self.Can(MarketOperation.ViewContract)) _file.ForgetUnseen();
    }

    private void ReadOne(string contractId, Answer answer, TimeSpan now)
    {
        if (_file.Find(contractId) is not { } contract) return;
        if (answer.Finding is MarketFindings.ContractViewed viewed) _file.Read(contract, viewed.Contract, now);
        else if (answer.Outcome == OutcomeClass.ClientError) _file.Remove(contract);
        else contract.Idle(self.Session);
    }

    private void IntentMade(MarketCalls.CreateIntent intent, Answer answer)
    {
        if (_file.Find(intent.ContractId) is not { } contract) return;
        if (answer.Finding is MarketFindings.IntentCreated created)
        {
            contract.Idle(0);
            contract.IntentId = created.IntentId;
        }
        else if (contract.IntentId is null) contract.Idle(self.Session);   // else its twin has made one
    }

    private void Paid(MarketCalls.ConfirmPayment payment, Answer answer, TimeSpan now)
    {
        if (_file.Find(payment.ContractId) is not { } contract) return;
        if (answer is { Finding: MarketFindings.PaymentConfirmed { Status: PaymentStatus.Succeeded } } or { Finding: null, Outcome: OutcomeClass.Ok })
        {
            contract.Idle(0);
            contract.GivesUp = false;
            _file.Reach(contract, payment.Kind == PaymentKind.Final ? ContractStage.Done : ContractStage.InWork, now);
            return;
        }
        // What the twin's answer settled stays settled: paid, or confirmed already and told what comes next.
        if (!contract.AwaitsPayment || payment.Kind != contract.NextPayment || (self.IsSecond && contract.IdleIn < self.Session && answer.Finding is null)) return;
        if (answer.Finding is not MarketFindings.PaymentConfirmed confirmed) contract.Idle(self.Session);
        else if (!self.IsSecond || contract.IdleIn >= self.Session) contract.Unpaid(confirmed.Status, self.Session, self.Model.Homeowner, self.Can(MarketOperation.CancelContract));
    }

    private void Inspected(string contractId, Answer answer)
    {
        if (_file.Find(contractId) is not { } contract) return;
        var isOpen = answer.Finding is MarketFindings.CompletionSeen { Status: not (MarketWords.CompletionApproved or MarketWords.CompletionRejected) };
        if (isOpen) contract.CompletionId = ((MarketFindings.CompletionSeen)answer.Finding!).CompletionId;
        else contract.Idle(self.Session);
    }

    private void Disputed(string contractId, OutcomeClass outcome, TimeSpan now)
    {
        if (outcome == OutcomeClass.BusinessConflict && _file.Find(contractId) is { Stage: ContractStage.AwaitsApproval } contract) contract.IsBeyondDispute = true;
        else Acted(contractId, PendingAct.Disputing, ContractStage.Disputed, outcome, now);
    }

    // Where nothing certain was heard, the contract's next state tells whether it took effect.
    private void Acted(string contractId, PendingAct act, ContractStage stage, OutcomeClass outcome, TimeSpan now)
    {
        if (_file.Find(contractId) is not { } contract || contract.Stage == stage) return;
        contract.Pending = outcome == OutcomeClass.Ok || outcome.IsUnsure() ? act : PendingAct.None;
        contract.Idle(outcome == OutcomeClass.Ok ? 0 : self.Session);
        if (outcome == OutcomeClass.Ok) _file.Reach(contract, stage, now);
    }
}
