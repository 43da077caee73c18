using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace.Personas.Texts;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>The part of a contractor that sees to its contracts: learns of them, works, hands in, works again on what was sent back, contests disputes.</summary>
internal sealed class WorkDesk(MarketUser self)
{
    private readonly WorkBook _works = new();
    private bool _wantsList;
    private bool _hasList;

    private ContractRoad Road => self.Settings.Road;

    /// <param name="wantsList">Whether this session looks at the contracts in any case.</param>
    public void Open(bool wantsList)
    {
        _wantsList = (wantsList || _works.AwaitsDeposit || _works.IsAnyUnsure) && self.Can(MarketOperation.ListContracts);
        _hasList = false;
    }

    /// <summary>A bid was accepted: there must be a contract to see.</summary>
    public void ExpectContract() => _wantsList = self.Can(MarketOperation.ListContracts);

    public Step? Next(TimeSpan now)
    {
        if (_wantsList)
        {
            _wantsList = false;
            return self.Take(MarketSteps.ListContracts, new MarketCalls.ListContracts(1, self.Model.Session.OwnPage));
        }
        if (_hasList && self.Can(MarketOperation.ViewContract) && _works.OutOfSight(self.Session) is { } hidden)
        {
            hidden.SeenIn = self.Session;
            return self.Take(MarketSteps.ViewContract, new MarketCalls.ViewContract($"{hidden.Id}"));
        }
        if (_works.ToContest(self.Session) is { } disputed) return Contest(disputed);
        if (_works.Due(now, self.Session) is not { } due) return null;

        var photos = WorkTexts.Photos(1 + self.Choose(MarketRow.Photos), ref self.Chance.Content);
        var notes = WorkTexts.Note(ref self.Chance.Content);
        return self.Take(MarketSteps.SubmitCompletion, new MarketCalls.SubmitCompletion($"{due.Id}", photos, notes));
    }

    public void Hear(Answer answer, TimeSpan now)
    {
        switch (answer.Call)
        {
            case MarketCalls.ListContracts when answer.Finding is MarketFindings.ContractsListed listed: ReadList(listed, now); break;
            case MarketCalls.ViewContract view: ReadOne(view.ContractId, answer, now); break;
            case MarketCalls.SubmitCompletion submitted: HandedIn(submitted.ContractId, answer.Outcome, now); break;
            case MarketCalls.ContestDispute contested: Contested(contested.ContractId, answer.Outcome, now); break;
        }
    }

    private Step Contest(OwnWork work)
    {
        var reply = DisputeTexts.Reply(ref self.Chance.Content);
        var contest = new MarketCalls.ContestDispute($"{work.Id}", reply, DisputeTexts.Wish(ref self.Chance.Content));
        return self.Take(MarketSteps.ContestDispute, contest, MarketPause.DisputeForm);
    }

    private void ReadList(MarketFindings.ContractsListed listed, TimeSpan now)
    {
        if (!self.Can(MarketOperation.SubmitCompletion)) return;   // it only looks
        _hasList = true;
        _works.BeginList();
        foreach (var contract in listed.Contracts) Read(contract, now);
        if (listed.Contracts.Count < self.Model.Session.OwnPage) _works.ForgetUnseen(self.Session);
        else if (!self.Can(MarketOperation.ViewContract)) _works.ForgetUnseenDone(self.Session);
    }

    private void ReadOne(string contractId, Answer answer, TimeSpan now)
    {
        if (answer.Finding is MarketFindings.ContractViewed viewed) Read(viewed.Contract, now);
        else if (answer.Outcome == OutcomeClass.ClientError && _works.Find(contractId) is { } lost) _works.Remove(lost);
    }

    private void Read(ContractSeen contract, TimeSpan now)
    {
        var work = _works.Find(contract.ContractId);
        if (work is not null) work.SeenIn = self.Session;
        switch (contract.Status)
        {
            case MarketWords.ContractActive when contract.PaymentStatus != MarketWords.DepositPaid && Road.HasDeposit: _works.SawUnpaid(); break;
            case MarketWords.ContractActive: StartOn(contract, work, now); break;
            case MarketWords.ContractPendingApproval when Road.HasReview: Awaits(contract, work, now); break;
            case MarketWords.ContractDisputed: IsDisputed(contract, work, now); break;
            default: if (work is not null) End(work, contract, now); break;
        }
    }

    // Where nobody approves the work, it is over once it was handed in.
    private void End(OwnWork work, ContractSeen contract, TimeSpan now)
    {
        var isDone = contract.Status is MarketWords.ContractPendingApproval or MarketWords.ContractCompleted;
        if (work.IsUnsure && isDone && !Road.HasReview) self.Report(MarketEventKind.WorkSubmitted, $"{work.JobId}", now);
        _works.Remove(work);
    }

    private void StartOn(ContractSeen contract, OwnWork? work, TimeSpan now)
    {
        if (work is { IsSubmitted: false })
        {
            work.IsUnsure = false;
            return;
        }
        var law = work is null ? self.Model.Business.Work : self.Model.Business.Rework;
        work ??= Add(contract);
        work.IsSubmitted = work.IsDisputed = work.Contests = false;
        work.DueAt = now + self.Settings.Business(law, ref self.Chance.Market);
    }

    private void Awaits(ContractSeen contract, OwnWork? work, TimeSpan now)
    {
        work ??= Add(contract);
        if (work.IsUnsure) self.Report(MarketEventKind.WorkSubmitted, $"{work.JobId}", now);
        work.IsUnsure = false;
        work.IsSubmitted = true;
    }

    // Whether a dispute is contested is decided when it is first seen. Somebody else may have settled or contested it meanwhile.
    private void IsDisputed(ContractSeen contract, OwnWork? work, TimeSpan now)
    {
        work ??= Add(contract);
        Awaits(contract, work, now);
        var isOpen = contract.DisputeStatus is null or MarketWords.DisputeOpen;
        if (work.Contests && contract.DisputeStatus == MarketWords.DisputeContested) Contested(contract.ContractId, OutcomeClass.Ok, now);
        else if (!work.IsDisputed && isOpen) work.Contests = self.Can(MarketOperation.ContestDispute) && self.Choose(MarketRow.Disputed) == 0;
        work.IsDisputed = true;
    }

    private void Contested(string contractId, OutcomeClass outcome, TimeSpan now)
    {
        if (_works.Find(contractId) is not { Contests: true } work) return;
        work.IdleIn = self.Session;
        work.Contests = outcome is not (OutcomeClass.Ok or OutcomeClass.BusinessConflict or OutcomeClass.ClientError);
        if (outcome == OutcomeClass.Ok) self.Report(MarketEventKind.DisputeContested, $"{work.JobId}", now);
    }

    private void HandedIn(string contractId, OutcomeClass outcome, TimeSpan now)
    {
        if (_works.Find(contractId) is not { IsSubmitted: false } work) return;   // its twin may have handed it in
        if (outcome == OutcomeClass.Ok)
        {
            work.IsSubmitted = true;
            work.IsUnsure = false;
            self.Report(MarketEventKind.WorkSubmitted, $"{work.JobId}", now);
            if (!Road.HasReview) _works.Remove(work);
            return;
        }
        work.IdleIn = self.Session;
        work.IsUnsure = true;
        if (outcome == OutcomeClass.ClientError) _works.Remove(work);
    }

    private OwnWork Add(ContractSeen contract)
    {
        var work = new OwnWork(contract.ContractId, contract.JobId) { SeenIn = self.Session };
        _works.Add(work);
        return work;
    }
}
