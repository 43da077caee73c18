namespace Simulator.Model.Scripts;

/// <summary>Hears what goes wrong in scenarios beside their answers, for the report's notes. Called from many threads.</summary>
public interface IScriptTroubles
{
    /// <param name="path">Where it stands in the plan.</param>
    /// <param name="what">What is wrong, in words that are the same every time; nothing of what users send or hear.</param>
    void Tell(string path, string what);
}
