using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// One share's accounts of a population: who is taken, and who comes next. A dormant account is a bit. Whose session it is under an open load is drawn from those
/// who are not in session: a queue would bring everybody back after equal gaps. The draw belongs to the session's number, so that the same session has
/// the same person in every run in which that person is free.
/// </summary>
public sealed class AccountPool
{
    // With nine of ten in session, one of a thousand sessions still finds nobody by then.
    private const int MostDraws = 64;

    private readonly Share _share;
    private readonly ulong _seed;
    private readonly UserKey _first;
    private readonly bool[] _isTaken;
    private int _taken;
    private int _lowest;

    /// <param name="population">Index in the plan.</param>
    public AccountPool(LoadPlan plan, int population, Share share)
    {
        _share = share;
        _seed = plan.Seed;
        _first = new UserKey(population, plan.Populations[population].Name, 0);
        _isTaken = new bool[share.PartOf(AccountsNeeded.By(plan)[population])];
    }

    /// <summary>Takes the account with the lowest number: users under a closed load.</summary>
    public bool TryTakeLowest(out int number)
    {
        number = -1;
        if (_taken == _isTaken.Length)
        {
            return false;
        }

        while (_isTaken[_lowest])
        {
            _lowest++;
        }

        number = Take(_lowest);
        return true;
    }

    /// <summary>Takes an account by chance, all that are free alike, for the session of this number over the whole cluster.</summary>
    public bool TryTakeFor(long session, out int number)
    {
        number = -1;
        if (_taken == _isTaken.Length)
        {
            return false;
        }

        var chance = new RandomStream(_seed, _first with { Number = unchecked((int)session) }, StreamKind.Comer);
        var ordinal = chance.NextInt(_isTaken.Length);
        for (var draw = 1; draw < MostDraws && _isTaken[ordinal]; draw++)
        {
            ordinal = chance.NextInt(_isTaken.Length);
        }

        while (_isTaken[ordinal])
        {
            ordinal = (ordinal + 1) % _isTaken.Length;
        }

        number = Take(ordinal);
        return true;
    }

    /// <summary>Gives a taken account back.</summary>
    public void Return(int number)
    {
        var ordinal = number / _share.Count;
        _isTaken[ordinal] = false;
        _taken--;
        _lowest = Math.Min(_lowest, ordinal);
    }

    private int Take(int ordinal)
    {
        _isTaken[ordinal] = true;
        _taken++;
        return _share.NumberOf(ordinal);
    }
}
