using System.Text.Json;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts.Flow;

/// <summary>
/// One user's way through one scenario, session after session. A step that fails does not end the session, unless something was to be captured from
/// it or the plan says so. No session can go on without end in one moment: so many acts without a request or a pause end it.
/// </summary>
internal sealed class ScriptWalk(ScriptedCrowd crowd, ScriptedFlow flow, UserKey user, ScriptChance chance)
{
    /// <summary>Most acts between two requests.</summary>
    public const int MostActs = 10_000;

    private readonly FlowCalls _calls = flow.CallsOf(user, chance);
    private readonly LoopState[] _loops = flow.Scenario.Loops == 0 ? [] : new LoopState[flow.Scenario.Loops];
    private readonly GroupState[] _groups = flow.Depth == 0 ? [] : new GroupState[flow.Depth];
    private int _at;
    private int _open;
    private bool _wasOnce;
    private bool _isOver = true;

    public ScriptedFlow Flow => flow;

    /// <summary>A step as this user sends it.</summary>
    public ScriptCall CallOf(int step) => _calls[step];

    /// <summary>The user goes for good.</summary>
    public bool HasLeft { get; private set; }

    public ScriptValues Values => _calls.Values;

    /// <param name="session">The number from 0 of the session in the user's life.</param>
    public void BeginSession(int session)
    {
        (_at, _open, _isOver) = (0, 0, false);
        foreach (var slot in flow.Emptied) Values.Clear(slot);
        if (flow.Session >= 0) Values.Set(flow.Session, session + 1L);
    }

    /// <summary>Puts a row's values where they are used.</summary>
    public void Fill(ScriptedFlow.RowUse use, IReadOnlyList<ReadOnlyMemory<byte>> row)
    {
        foreach (var (column, slot) in use.Columns) Values.Set(slot, row[column].Span);
    }

    /// <summary>Writes the plan's variables anew, once everything that they are made of is there.</summary>
    public void Draw()
    {
        for (var i = 0; i < flow.Scenario.Given.Drawn.Count; i++)
        {
            var (slot, value, path) = flow.Scenario.Given.Drawn[i];
            Keep(slot, value, path);
        }
    }

    public Step? Next(TimeSpan now, ref UserDraws draws)
    {
        for (var acts = 0; !_isOver && _at < flow.Acts.Length; acts++)
        {
            if (acts == MostActs)
            {
                Break($"scenarios.{flow.Scenario.Name}", $"{MostActs} acts came one after the other without a request or a pause; the session ends there");
                break;
            }

            if (Do(flow.Acts[_at++], now, ref draws) is { } step) return step;
        }

        while (_open > 0) LeaveGroup(now);
        _isOver = true;
        return null;
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        if (answer.Call is not ScriptCall { Step: var step }) return;
        if (Breaks(answer, step)) BreakGroups();
        if (answer.Finding is not ScriptFindings.Captured)
        {
            _isOver |= step.EndsSession || answer.Finding is ScriptFindings.NotSent;
            return;
        }

        if (step.Records.Count == 0) return;
        lock (Values)
        {
            for (var i = 0; i < step.Records.Count; i++) step.Records[i].Tell(crowd.World.Measures, user, Values, now);
        }
    }

    private Step? Do(Act act, TimeSpan now, ref UserDraws draws)
    {
        switch (act)
        {
            case Act.Send send: return Send(send, now, ref draws);
            case Act.Pause pause: return Pause(pause.Law, ref draws);
            case Act.Jump jump: _at = jump.To; break;
            case Act.Unless unless when !unless.Condition.Holds(Values): _at = unless.To; break;
            case Act.Choose choose: _at = choose.To[Choose(choose.Row, ref draws)]; break;
            case Act.Begin begin: _loops[begin.Loop] = new LoopState { Most = begin.Most }; break;
            case Act.BeginTimes begin: BeginTimes(begin); break;
            case Act.BeginEach begin: BeginEach(begin); break;
            case Act.Round round: Round(round); break;
            case Act.Take take: Take(take); break;
            case Act.Keep keep: Keep(keep.Slot, keep.Value, keep.PlanPath); break;
            case Act.Enter enter: _groups[_open++].Enter(enter.Group); break;
            case Act.Leave: LeaveGroup(now); break;
            case Act.Once once when _wasOnce: _at = once.To; break;
            case Act.OnceDone: _wasOnce = true; break;
            case Act.End end: (_isOver, HasLeft) = (true, end.IsForGood); break;
        }

        return null;
    }

    private Step Send(Act.Send send, TimeSpan now, ref UserDraws draws)
    {
        var call = _calls[send.First];
        var step = call.Step;
        var think = step.Think is { } law ? Think(step.Pause, law, ref draws) : TimeSpan.Zero;
        foreach (ref var group in _groups.AsSpan(0, _open)) group.Send(now, think);
        return new Step(step.Name, call, think) { Pause = step.Think is null ? -1 : flow.FirstPause + step.Pause, Companions = _calls.BesideOf(send) };
    }

    private Step? Pause(int number, ref UserDraws draws)
    {
        var pause = Think(number, flow.Scenario.Pauses[number].Law, ref draws);
        if (pause <= TimeSpan.Zero) return null;
        foreach (ref var group in _groups.AsSpan(0, _open)) group.Pause(pause);
        return Waiting.For(pause, flow.FirstPause + number);
    }

    private TimeSpan Think(int number, Law law, ref UserDraws draws)
    {
        var think = crowd.Scaled(law, ref draws.Think);
        crowd.Conduct.Paused(user, flow.FirstPause + number, think);
        return think;
    }

    private int Choose(int number, ref UserDraws draws)
    {
        var row = flow.Scenario.Choices[number];
        Span<double> weights = stackalloc double[row.Weights.Count];
        for (var i = 0; i < weights.Length; i++) weights[i] = row.Weights[i];
        var option = draws.Choices.Pick(weights);
        crowd.Conduct.Chose(user, flow.FirstChoice + number, row.All, option);
        return option;
    }

    private void BeginTimes(Act.BeginTimes begin)
    {
        if (!WrittenText.TryNumber(begin.Times, Values, out var times) || times < 0 || times != Math.Floor(times)) Break(begin.PlanPath, "what is to be repeated has no whole number of times; the session ends there");
        else _loops[begin.Loop] = new LoopState { Most = (int)Math.Min(begin.Most, times) };
    }

    private void BeginEach(Act.BeginEach begin)
    {
        var list = Values[begin.List];
        if (!JsonList.IsList(list))
        {
            Break(begin.PlanPath, "the variable holds no list; the session ends there");
            return;
        }

        Values.Set(begin.Copy, list);
        _loops[begin.Loop] = new LoopState { Most = begin.Most };
    }

    private void Round(Act.Round round)
    {
        ref var loop = ref _loops[round.Loop];
        if (loop.Rounds == loop.Most)
        {
            _at = round.To;
            return;
        }

        loop.Rounds++;
        if (round.Index >= 0) Values.Set(round.Index, (long)loop.Rounds);
    }

    private void Take(Act.Take take)
    {
        try
        {
            if (!JsonList.TryTake(Values[take.Copy], ref _loops[take.Loop].Offset, Values, take.Item)) _at = take.To;
        }
        catch (JsonException)
        {
            Break(take.PlanPath, "the list is no JSON; the session ends there");
        }
    }

    private void Keep(int slot, Templates.Template value, string path)
    {
        try
        {
            value.SetTo(slot, Values);
        }
        catch (FormatException wrong)
        {
            Break(path, $"{wrong.Message}; the session ends there");
        }
    }

    private void LeaveGroup(TimeSpan now)
    {
        ref readonly var group = ref _groups[--_open];
        if (group.HasBegun) crowd.World.Measures.GroupLeft(user, flow.Groups[group.Group], group.WaitedAt(now), !group.IsBroken, now);
    }

    private void Break(string path, string what)
    {
        crowd.World.Troubles.Tell(path, what);
        BreakGroups();
        _isOver = true;
    }

    // That somebody else was first is no failure; that what the step was to capture is lacking, and the session over, is one.
    private static bool Breaks(Answer answer, ScriptStep step) => answer.Outcome switch
    {
        OutcomeClass.Ok => false,
        OutcomeClass.BusinessConflict => step.EndsSession && answer.Finding is not ScriptFindings.Captured,
        _ => true,
    };

    private void BreakGroups()
    {
        foreach (ref var group in _groups.AsSpan(0, _open)) group.IsBroken = true;
    }
}
