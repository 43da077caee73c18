namespace Simulator.Model.Scripts.Checking;

/// <summary>What is sent next where a scenario is checked, or would be.</summary>
/// <param name="Attempt">More than 0 where the same was refused and is sent again behind a log-in.</param>
/// <param name="Hindrance">Why it is not sent, in words; null where it is to be.</param>
public sealed record StraightStep(ScriptCall Call, int Attempt, string? Hindrance)
{
    /// <summary>It lets the user in and is none of the scenario's own.</summary>
    public bool IsLogIn { get; init; }
}
