using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts;

/// <summary>A step of one user. Made once and sent in every session.</summary>
/// <param name="Values">The user's; whoever reads the answer puts captures there.</param>
public sealed record ScriptCall(ScriptStep Step, ScriptValues Values) : Call;
