namespace Simulator.Model.Scripts;

/// <summary>Nobody listens.</summary>
public sealed class NoTroubles : IScriptTroubles
{
    public static NoTroubles Instance { get; } = new();

    public void Tell(string path, string what)
    {
        // Nobody listens.
    }
}
