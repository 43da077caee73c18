using Simulator.Model.Scripts.Data;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Model.Scripts;

/// <summary>What the scripted users of one node have around them besides the target.</summary>
public sealed record ScriptWorld
{
    public static ScriptWorld Empty { get; } = new();

    /// <summary>The plan's feeders, in its order.</summary>
    public IReadOnlyList<IFeed> Feeds { get; init; } = [];

    /// <summary>What the run's setup captured, by variable.</summary>
    public IReadOnlyDictionary<string, CapturedValue> Setup { get; init; } = new Dictionary<string, CapturedValue>();

    /// <summary>The files that bodies are made of, by the paths that the plan gives.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>();

    /// <summary>Hears of groups and the plan's own metrics.</summary>
    public IScriptMeasures Measures { get; init; } = NoMeasures.Instance;

    /// <summary>Hears what goes wrong in scenarios beside their answers.</summary>
    public IScriptTroubles Troubles { get; init; } = NoTroubles.Instance;

    /// <summary>The run's id.</summary>
    public string Run { get; init; } = "";

    /// <summary>The wall clock, for what a template writes of date and time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
