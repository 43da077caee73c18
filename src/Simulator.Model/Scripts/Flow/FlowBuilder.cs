using Simulator.Model.Chance;
using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Flow;

/// <summary>Puts the acts of a scenario one behind the other; places that are not known yet are filled in later.</summary>
public sealed class FlowBuilder
{
    private readonly List<Act?> _acts = [];
    private readonly List<ScriptStep> _steps = [];
    private readonly List<DrawnLaw> _pauses = [];
    private readonly List<ChainRow> _choices = [];
    private readonly List<string> _groups = [];
    private int _together;

    /// <summary>Where the next act will stand.</summary>
    public int Here => _acts.Count;

    public IReadOnlyList<ScriptStep> Steps => _steps;

    /// <summary>How many loops there are.</summary>
    public int Loops { get; private set; }

    public void Add(Act act) => _acts.Add(act);

    /// <summary>Leaves room for an act whose place to go to is not known yet.</summary>
    public int Reserve()
    {
        _acts.Add(null);
        return _acts.Count - 1;
    }

    public void Fill(int place, Act act) => _acts[place] = act;

    /// <summary>Sends steps at the same moment.</summary>
    /// <param name="steps">At least one.</param>
    public void Send(params IReadOnlyList<ScriptStep> steps)
    {
        Add(new Act.Send(_steps.Count, steps.Count, steps.Count > 1 ? _together++ : -1));
        foreach (var step in steps)
        {
            _steps.Add(step.Think is { } law ? step with { Pause = NumberOf(step.Name, law) } : step);
        }
    }

    /// <param name="name">Unique among the pauses.</param>
    public void Pause(string name, Law law) => Add(new Act.Pause(NumberOf(name, law)));

    /// <summary>How many pauses there are so far.</summary>
    public int Pauses => _pauses.Count;

    public int NewLoop() => Loops++;

    /// <returns>The number of the choice.</returns>
    public int Choice(ChainRow row)
    {
        _choices.Add(row);
        return _choices.Count - 1;
    }

    /// <summary>How many choices there are so far.</summary>
    public int Choices => _choices.Count;

    /// <returns>The number of the group; those of one name are one.</returns>
    public int Group(string name)
    {
        if (_groups.IndexOf(name) is >= 0 and var known) return known;
        _groups.Add(name);
        return _groups.Count - 1;
    }

    /// <param name="variables">By slot.</param>
    public Scenario Build(string name, IReadOnlyList<string> variables) => new(name, _steps, variables)
    {
        Acts = [.. _acts.Select(act => act ?? throw new InvalidOperationException("a place was never filled"))],
        Pauses = _pauses,
        Choices = _choices,
        Groups = _groups,
        Loops = Loops,
    };

    private int NumberOf(string name, Law law)
    {
        _pauses.Add(new DrawnLaw(name, law));
        return _pauses.Count - 1;
    }
}
