using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Load;

/// <summary>
/// One path of a <see cref="BusyState"/>: busy and calm spells of exponential length, the first from the stationary law. It follows from the seed alone,
/// so that all nodes and populations are busy together. Counts in session starts of the unmodulated process.
/// </summary>
internal sealed class BusySpells
{
    private readonly BusyState _state;
    private readonly List<Spell> _spells = [];
    private RandomStream _chance;
    private bool _isBusy;

    public BusySpells(ulong seed, BusyState state)
    {
        _state = state;
        _chance = new RandomStream(seed, new UserKey(0, "", 0), StreamKind.BusyState);
        _isBusy = !_chance.Chance(state.Share);
    }

    private readonly record struct Spell(double End, double Factor);

    /// <summary>The factor in force where the unmodulated process expects so many starts, and how many more until it changes.</summary>
    public (double Factor, double Left) InForce(double starts)
    {
        var spell = At(starts);
        return (spell.Factor, spell.End - starts);
    }

    private Spell At(double starts)
    {
        while (_spells.Count == 0 || _spells[^1].End <= starts)
        {
            Append();
        }

        return _spells[First(starts)];
    }

    // The first spell that ends beyond the value.
    private int First(double value)
    {
        var (low, high) = (0, _spells.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spells[middle].End > value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private void Append()
    {
        _isBusy = !_isBusy;
        var length = -Math.Log(1 - _chance.NextDouble()) * (_isBusy ? _state.BusyStarts : _state.CalmStarts);
        var start = _spells.Count == 0 ? 0 : _spells[^1].End;
        _spells.Add(new Spell(start + length, _isBusy ? _state.Peak : _state.CalmFactor));
    }
}
