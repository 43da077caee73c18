namespace Simulator.Model.Scripts;

/// <summary>What a variable held, as it travels to other users.</summary>
/// <param name="Kind">So that a number stays one where it is written into JSON.</param>
public sealed record CapturedValue(string Text, ValueKind Kind);
