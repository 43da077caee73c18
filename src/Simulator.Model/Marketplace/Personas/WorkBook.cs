namespace Simulator.Model.Marketplace.Personas;

/// <summary>A contractor's contracts in work, as its answers told them. Approved and cancelled ones leave it at once.</summary>
internal sealed class WorkBook
{
    private readonly List<OwnWork> _works = [];

    /// <summary>True while a contract was last seen without its deposit.</summary>
    public bool AwaitsDeposit { get; private set; }

    /// <summary>True while it is unknown whether a piece of work was handed in.</summary>
    public bool IsAnyUnsure
    {
        get
        {
            foreach (var work in _works)
                if (work.IsUnsure) return true;
            return false;
        }
    }

    /// <summary>Work that is due and not handed in, null where there is none.</summary>
    public OwnWork? Due(TimeSpan now, int session)
    {
        foreach (var work in _works)
            if (!work.IsSubmitted && !work.IsUnsure && work.DueAt <= now && work.IdleIn < session) return work;
        return null;
    }

    /// <summary>Work that the last list did not show although it is not known to be over.</summary>
    public OwnWork? OutOfSight(int session)
    {
        foreach (var work in _works)
            if (work.SeenIn < session && work.IdleIn < session) return work;
        return null;
    }

    public OwnWork? Find(string contractId)
    {
        foreach (var work in _works)
            if (work.Id.Is(contractId)) return work;
        return null;
    }

    /// <summary>Work whose dispute is to be contested, null where there is none.</summary>
    public OwnWork? ToContest(int session)
    {
        foreach (var work in _works)
            if (work.Contests && work.IdleIn < session) return work;
        return null;
    }

    public void Add(OwnWork work) => _works.Add(work);

    public void Remove(OwnWork work) => _works.Remove(work);

    /// <summary>A list of contracts was read: before its entries are taken over.</summary>
    public void BeginList() => AwaitsDeposit = false;

    public void SawUnpaid() => AwaitsDeposit = true;

    /// <summary>What was handed in and is out of sight is over where nobody can look at it.</summary>
    public void ForgetUnseenDone(int session) => _works.RemoveAll(work => work.SeenIn < session && (work.IsSubmitted || work.IsUnsure));

    /// <summary>A list that was not full has been read: what it did not show is over.</summary>
    public void ForgetUnseen(int session)
    {
        for (var i = _works.Count - 1; i >= 0; i--)
            if (_works[i].SeenIn < session) _works.RemoveAt(i);
    }
}
