using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace.Personas.Texts;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>Looks around: a list, then jobs, further pages and searches; after every page it stays or leaves, so that sessions have a geometric length.</summary>
internal sealed class Visitor(PersonaSettings settings, UserChance chance, UserKey user) : MarketUser(settings, chance, user)
{
    private readonly JobShelf _shelf = new(settings.Model.Session.MarketPage);
    private bool _hasBegun;
    private bool _isOnList;

    protected override void Open(TimeSpan now)
    {
        _hasBegun = false;
        _isOnList = false;
        _shelf.Open(Choose(MarketRow.Interest) == 0 ? Settings.AnyTrade(ref Chance.Content).Name : null);
    }

    protected override Step? Decide(TimeSpan now)
    {
        if (_hasBegun && Choose(MarketRow.Stay) != 0) return null;
        _hasBegun = true;
        if (_isOnList) return FromList();
        if (_shelf.IsSearch || Can(MarketOperation.ListJobs)) return Read();
        return Can(MarketOperation.SearchJobs) ? Search() : null;
    }

    protected override void Hear(Answer answer, TimeSpan now)
    {
        _isOnList = answer.Finding is MarketFindings.JobsListed;
        if (answer.Finding is MarketFindings.JobsListed listed) _shelf.Fill(listed);
    }

    protected override void Close() => _shelf.Clear();

    // Where there is no list one can only search again; where there is, a page can always be turned, if need be to the first.
    private Step FromList()
    {
        var canTurn = _shelf.HasMore || Can(MarketOperation.ListJobs);
        var canView = Can(MarketOperation.ViewJob) && _shelf.HasChoice(null);
        var enabled = (canView ? 0b001u : 0) | (Can(MarketOperation.SearchJobs) ? 0b010u : 0) | (canTurn ? 0b100u : 0);
        switch (Choose(MarketRow.Looking, enabled))
        {
            case 0: return Take(MarketSteps.ViewJob, new MarketCalls.ViewJob(PickJob(_shelf, null)!.JobId));
            case 1: return Search();
            default:
                if (_shelf.HasMore) _shelf.TurnPage();
                else _shelf.Open(_shelf.Category);
                return Read();
        }
    }

    private Step Search()
    {
        _shelf.Search(SearchTexts.Words(Settings.AnyTrade(ref Chance.Content).Name, ref Chance.Content));
        return Read();
    }

    private Step Read() => Take(_shelf.IsSearch ? MarketSteps.SearchJobs : MarketSteps.ListJobs, _shelf.Ask());
}
