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

    private readonly record struct Spell(double Start, double End, double Grown, double Factor)
    {
        public double GrownAtEnd => GrownAt(End);

        public double GrownAt(double starts) => Grown + (Factor * (starts - Start));
    }

    public double FactorAt(double starts) => At(starts).Factor;

    /// <summary>The modulated process's expected starts where the unmodulated one expects <paramref name="starts"/>.</summary>
    public double GrownAt(double starts) => At(starts).GrownAt(starts);

    /// <summary>The inverse of <see cref="GrownAt"/>; where nothing grows, the end of the standstill.</summary>
    public double StartsAt(double grown)
    {
        while (_spells.Count == 0 || _spells[^1].GrownAtEnd <= grown)
        {
            Append();
        }

        var spell = _spells[First(grown, static one => one.GrownAtEnd)];
        return spell.Start + ((grown - spell.Grown) / spell.Factor);
    }

    private Spell At(double starts)
    {
        while (_spells.Count == 0 || _spells[^1].End <= starts)
        {
            Append();
        }

        return _spells[First(starts, static one => one.End)];
    }

    // The first spell that ends beyond the value.
    private int First(double value, Func<Spell, double> end)
    {
        var (low, high) = (0, _spells.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = end(_spells[middle]) > value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private void Append()
    {
        _isBusy = !_isBusy;
        var length = -Math.Log(1 - _chance.NextDouble()) * (_isBusy ? _state.BusyStarts : _state.CalmStarts);
        var (start, grown) = _spells.Count == 0 ? (0, 0) : (_spells[^1].End, _spells[^1].GrownAtEnd);
        _spells.Add(new Spell(start, start + length, grown, _isBusy ? _state.Peak : _state.CalmFactor));
    }
}
