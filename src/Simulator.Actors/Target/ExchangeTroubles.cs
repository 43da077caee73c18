using Simulator.Actors.Target.Scripts;
using Simulator.Http;

namespace Simulator.Actors.Target;

/// <summary>Why requests got no whole answer, or one that nobody understood, and how often. Bounded; may be used from any thread.</summary>
/// <param name="secrets">What is shown of an answer has stars in their place.</param>
internal sealed class ExchangeTroubles(IReadOnlyList<string> secrets)
{
    private const int MostKinds = 10;

    private readonly TroubleTally _tally = new(MostKinds);

    /// <summary>There was no whole answer: in the engine's own words.</summary>
    public void Tell(HttpExchange exchange)
    {
        var why = exchange.Failure ?? exchange.End.ToString();
        if (!_tally.TryCount(why))
        {
            _tally.Tell(why, $"without a whole answer: {why}");
        }
    }

    /// <summary>A request could not be written; nothing was sent.</summary>
    public void TellUnsent(string step, Exception failure) => Tell($"step {step}: the request could not be written, and nothing was sent", failure, "");

    /// <summary>An answer could not be read.</summary>
    public void TellUnread(string step, Exception failure, HttpExchange answer) =>
        Tell($"step {step}: the answer could not be read", failure, $"; the first such answer was {answer.Status} {MaskedText.StartOf(answer.Body, secrets)}");

    /// <summary>A sentence for each kind, the most frequent first.</summary>
    public IReadOnlyList<string> Words() => _tally.Words();

    // What a format is broken by, its own words say; any other exception is told by its name, too. Both may quote what came.
    private void Tell(string what, Exception failure, string answer)
    {
        if (!_tally.TryCount(what))
        {
            _tally.Tell(what, $"{what}: {(failure is FormatException ? "" : $"{failure.GetType().Name}, ")}{MaskedText.Line(failure.Message)}{answer}");
        }
    }
}
