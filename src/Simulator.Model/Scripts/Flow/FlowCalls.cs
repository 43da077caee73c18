using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Flow;

/// <summary>What one user sends of a scenario, made once and sent in every session. Where there are no variables all users have the same.</summary>
internal sealed class FlowCalls
{
    private readonly ScriptCall[] _calls;
    private readonly Companion[][] _together;

    public FlowCalls(Scenario scenario, ScriptValues values)
    {
        Values = values;
        _calls = [.. scenario.Steps.Select(step => new ScriptCall(step, values))];
        _together = [.. scenario.Acts.OfType<Act.Send>().Where(send => send.Together >= 0).OrderBy(send => send.Together).Select(CompanionsOf)];
    }

    public ScriptValues Values { get; }

    public ScriptCall this[int step] => _calls[step];

    /// <summary>What goes out beside the first step.</summary>
    public IReadOnlyList<Companion>? BesideOf(Act.Send send) => send.Together < 0 ? null : _together[send.Together];

    private Companion[] CompanionsOf(Act.Send send) => [.. _calls[(send.First + 1)..(send.First + send.Count)].Select(call => new Companion(call.Step.Name, call, 0))];
}
