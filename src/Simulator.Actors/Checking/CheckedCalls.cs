using Simulator.Actors.Target;
using Simulator.Http;
using Simulator.Model.Behaviour;

namespace Simulator.Actors.Checking;

/// <summary>Puts what became of a call in words.</summary>
internal sealed class CheckedCalls(ShownText shown, CheckOptions options, bool isProxied)
{
    public string HintOf(SentCall sent) => sent.Exchange is null ? "" : CheckHints.Of(sent.Exchange, sent.Request!.Target, isProxied);

    /// <summary>What is true of all calls; whoever knows more says it on top.</summary>
    public CheckedStep Of(string chapter, string name, string planPath, SentCall sent)
    {
        var step = new CheckedStep(chapter, name) { PlanPath = planPath, Request = sent.Request, TookMillis = sent.TookMillis };
        if (sent.Exchange is not { } exchange)
        {
            return step with { Result = CheckResult.NotSent, PlanPath = sent.PlanPath.Length > 0 ? sent.PlanPath : planPath, Reason = shown.Of(sent.Trouble is FormatException told ? told.Message : $"the request cannot be written: {sent.Trouble?.Message}") };
        }

        var path = sent.Request!.Target;
        if (exchange.End != ExchangeEnd.Answered)
        {
            return step with { Result = CheckResult.Fails, Reason = shown.Of(exchange.Failure ?? $"{exchange.End}"), Hint = CheckHints.Of(exchange, path, isProxied) };
        }

        step = step with { Answer = ShownExchange.Of(exchange, shown, options.MostBody) };
        if (sent.Trouble is { } unread) return step with { Result = CheckResult.Fails, Reason = shown.Of($"the answer cannot be read: {unread.Message}"), Hint = CheckHints.Of(exchange, path, isProxied) };
        return sent.Answer.Outcome switch
        {
            OutcomeClass.Ok => step with { Result = CheckResult.Works },
            OutcomeClass.BusinessConflict => step with { Result = CheckResult.Works, Reason = $"answered {exchange.Status}, a conflict: a legal answer, which says that somebody else was first" },
            _ => step with { Result = CheckResult.Fails, Reason = $"the status is {exchange.Status}", Hint = CheckHints.Of(exchange, path, isProxied) },
        };
    }
}
