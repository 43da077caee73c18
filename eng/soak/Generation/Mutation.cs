namespace Simulator.Soak.Generation;

/// <summary>One way to spoil a request.</summary>
internal sealed record Mutation(string Name, Action<Draft, Draws> Apply, Func<Draft, bool>? Fits = null);
