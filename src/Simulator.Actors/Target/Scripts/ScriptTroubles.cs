using Simulator.Http;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Which checks and captures failed how often, each with the start of its first answer, and which requests could not be sent. Bounded; may be used from any thread.</summary>
public sealed class ScriptTroubles : IScriptTroubles
{
    private const int MostKinds = 20;

    private readonly TroubleTally _tally = new(MostKinds);

    /// <param name="path">Where in the plan stands what failed.</param>
    /// <param name="what">What is wrong with the answer.</param>
    public void Tell(string step, string path, string what, HttpExchange answer)
    {
        if (!_tally.TryCount(path))
        {
            _tally.Tell(path, $"step {step} ({path}): {what}; the first such answer was {answer.Status} {MaskedText.StartOf(answer.Body)}");
        }
    }

    public void Tell(string path, string what)
    {
        if (!_tally.TryCount(path))
        {
            _tally.Tell(path, $"{path}: {what}");
        }
    }

    /// <summary>A request was not sent.</summary>
    /// <param name="path">Where in the plan stands what could not be written.</param>
    public void TellUnsent(string step, string path, string why)
    {
        if (!_tally.TryCount(path))
        {
            _tally.Tell(path, $"step {step} ({path}): not sent, {why}");
        }
    }

    /// <summary>A sentence for each, the most frequent first.</summary>
    public IReadOnlyList<string> Words() => _tally.Words();
}
