using System.Text.Json;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Flow;

namespace Simulator.Model.Scripts.Checking;

/// <summary>Goes straight through a scenario and on after whatever fails.</summary>
/// <param name="walk">Has the user's values and requests; its own way is not taken.</param>
internal sealed class StraightWalk(ScriptWalk walk, UserRows rows) : IBehaviour
{
    private readonly IReadOnlyList<Act> _acts = StraightFlow.Of(walk.Flow.Scenario);
    private int _at;
    private bool _hasBegun;

    /// <summary>Steps that were passed over since they need to be let in, and nobody is.</summary>
    public Queue<ScriptCall> Passed { get; } = new();

    /// <summary>Ways in that have failed.</summary>
    public HashSet<LogInPlan> Closed { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Why variables are not set that no answer gives, by their names.</summary>
    public Dictionary<string, string> Unset { get; } = new(StringComparer.Ordinal);

    /// <summary>The last step that was asked for.</summary>
    public ScriptCall? Current { get; private set; }

    public bool IsDone => _at == _acts.Count;

    /// <summary>A feeder has no row for this user.</summary>
    public bool LacksRow { get; private set; }

    public void BeginSession(TimeSpan now)
    {
        // Where the way in has failed the session is begun again, and goes on where it was.
        if (_hasBegun) return;
        _hasBegun = true;
        walk.BeginSession(0);
        rows.BeginSession(0);
        LacksRow = !rows.TryFill(walk);
        walk.Draw();
    }

    public Step? Next(TimeSpan now)
    {
        while (!IsDone)
        {
            if (Do(_acts[_at++]) is not { } call) continue;
            if (call.Step.Access?.LogIn is { } way && Closed.Contains(way))
            {
                Passed.Enqueue(call);
                continue;
            }

            Current = call;
            return new Step(call.Step.Name, call, TimeSpan.Zero);
        }

        return null;
    }

    public void Learn(Answer answer, TimeSpan now)
    {
    }

    public TimeSpan PauseBetweenSessions() => TimeSpan.Zero;

    private ScriptCall? Do(Act act)
    {
        switch (act)
        {
            case Act.Send send: return walk.CallOf(send.First);
            case Act.Keep keep: Keep(keep); break;
            case Act.Round round: walk.Values.Set(round.Index, 1L); break;
            case Act.BeginEach begin: walk.Values.Set(begin.Copy, walk.Values[begin.List]); break;
            case Act.Take take: Take(take); break;
        }

        return null;
    }

    private void Keep(Act.Keep keep)
    {
        try
        {
            keep.Value.SetTo(keep.Slot, walk.Values);
        }
        catch (FormatException wrong)
        {
            walk.Values.Clear(keep.Slot);
            Unset[NameOf(keep.Slot)] = $"{keep.PlanPath} cannot be written: {wrong.Message}";
        }
    }

    private void Take(Act.Take take)
    {
        var offset = 0;
        try
        {
            if (JsonList.IsList(walk.Values[take.Copy]) && JsonList.TryTake(walk.Values[take.Copy], ref offset, walk.Values, take.Item)) return;
        }
        catch (JsonException)
        {
            // Told below as any other list that has no item.
        }

        walk.Values.Clear(take.Item);
        Unset[NameOf(take.Item)] = walk.Values[take.Copy].IsEmpty ? $"the list of {take.PlanPath} was never captured" : $"the list of {take.PlanPath} has no item";
    }

    private string NameOf(int slot) => walk.Flow.Scenario.Variables[slot];
}
