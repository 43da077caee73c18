namespace Simulator.Model.Behaviour.Code;

/// <summary>No code was brought along.</summary>
public sealed class NoCode : ICodeCatalog
{
    public static NoCode Instance { get; } = new();

    public IReadOnlyList<string> Names => [];

    public IUserFactory Create(string name, BehaviourSettings settings) => throw new BadCodeException($"there is no type {name}");
}
