using Simulator.Http;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Which checks and captures failed how often, each with the start of its first answer, and which requests could not be sent. Bounded; may be used from any thread.</summary>
/// <param name="secrets">What is shown of an answer has stars in their place; null: none.</param>
public sealed class ScriptTroubles(IReadOnlyList<string>? secrets = null) : IScriptTroubles
{
    private const int MostKinds = 20;

    private readonly TroubleTally _tally = new(MostKinds);

    /// <param name="path">Where in the plan stands what failed.</param>
    /// <param name="what">What is wrong with the answer.</param>
    public void Tell(string step, string path, string what, HttpExchange answer)
    {
        if (!_tally.TryCount(path))
        {
            _tally.Tell(path, $"step {step} ({path}): {what}; the first such answer was {answer.Status} {MaskedText.StartOf(answer.Body, secrets ?? [])}");
        }
    }

    /// <summary>The same for a step of a scenario, whose answer may repeat what its sender was let in with.</summary>
    public void Tell(ScriptStep step, string path, string what, HttpExchange answer, ScriptValues values)
    {
        if (!_tally.TryCount(path))
        {
            var own = SentSecrets.Of(step, values, secrets ?? []);
            _tally.Tell(path, $"step {step.Name} ({path}): {SecretMarks.Mask(what, own)}; the first such answer was {answer.Status} {MaskedText.StartOf(answer.Body, own)}");
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
