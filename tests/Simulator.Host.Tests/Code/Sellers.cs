namespace Simulator.Host.Tests.Code;

/// <summary>Code as a team might bring it.</summary>
public sealed class Sellers(BehaviourSettings settings) : IUserFactory
{
    public IReadOnlyList<string> StepNames { get; } = [$"sell {settings.Number("price", 1, 1, 9)}"];

    public IBehaviour Create(UserContext user) => throw new NotSupportedException();
}
