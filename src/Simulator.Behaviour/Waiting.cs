namespace Simulator.Behaviour;

/// <summary>No operation: the user only pauses.</summary>
public sealed record Waiting : Call
{
    /// <summary>The name of such steps, which are no series.</summary>
    public const string Name = "";

    public static Waiting Instance { get; } = new();

    /// <summary>A step that is only a pause.</summary>
    /// <param name="pause">More than zero: what takes no time could go on for ever in one moment.</param>
    /// <param name="law">Which law of its conduct it was drawn from; -1: none.</param>
    public static Step For(TimeSpan pause, int law = -1) => new(Name, Instance, pause) { Pause = law };
}
