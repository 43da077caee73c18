namespace Simulator.Model.Plans;

/// <summary>The account that a target's administrators share; nobody registers it.</summary>
/// <param name="PasswordFrom">The environment variable that holds its password on every node: the plan itself holds no secret.</param>
public sealed record AdminAccountPlan(string Email, string PasswordFrom);
