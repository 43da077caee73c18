using System.Text.Json;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Actors.Target.Scripts;

/// <summary>
/// Sends the steps of scenarios and holds their answers against their checks. What the check asks for is done, whatever its status; an answer that
/// fails its check is of its status' class, and a server error where the status tells of success: the target said yes and answered something else.
/// A step with a variable that was never set is not sent: it is the sender's own error.
/// </summary>
/// <param name="troubles">Told which check failed, with the start of the answer, and what could not be sent.</param>
public sealed class ScriptBinding(ScriptTroubles troubles) : IBinding
{
    // In the order of ScriptVerb.
    private static readonly HttpVerb[] Verbs = [HttpVerb.Get, HttpVerb.Head, HttpVerb.Options, HttpVerb.Put, HttpVerb.Delete, HttpVerb.Post, HttpVerb.Patch];

    public string? HealthPath => null;

    public IReadOnlyList<string> Troubles => troubles.Words();

    public bool IsRead(Call call) => ((ScriptCall)call).Step.IsRead;

    public int HostOf(Call call) => ((ScriptCall)call).Step.Host;

    public CallLimits LimitsOf(Call call) => new(((ScriptCall)call).Step.Timeout, ((ScriptCall)call).Step.Redirects);

    public void Compose(Call call, Credentials credentials, string key, RequestDraft draft)
    {
        var (step, values) = (ScriptCall)call;
        if (values.Count == 0)
        {
            // Shared by all users: it has nothing that anybody could change.
            Compose(step, values, draft);
            return;
        }

        // Of one user's parallel requests another's answer may be read right now.
        lock (values)
        {
            Compose(step, values, draft);
            for (var i = 0; i < step.Captures.Count; i++)
            {
                // Whatever becomes of the answer, what an earlier one gave is not taken for its own.
                values.Clear(step.Captures[i].Slot);
            }
        }
    }

    public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials)
    {
        var (step, values) = (ScriptCall)call;
        if (values.Count == 0)
        {
            return Read(step, values, answer);
        }

        lock (values)
        {
            return Read(step, values, answer);
        }
    }

    public void ComposeRegistration(Credentials credentials, RequestDraft draft) => throw NoAccounts();

    public RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials) => throw NoAccounts();

    private void Compose(ScriptStep step, ScriptValues values, RequestDraft draft)
    {
        draft.Begin(Verbs[(int)step.Verb]);
        string? part = null;
        try
        {
            step.Address.WriteTo(draft.Target, values);
            part = "headers";
            step.Headers.WriteTo(draft.Headers, values);
            if (step.Body is { } body)
            {
                part = step.BodyKey;
                body.WriteTo(draft.Body, values);
                draft.HasBody = true;
            }
        }
        catch (FormatException unfit)
        {
            var path = $"{step.PlanPath}.{part ?? step.Verb.ToString().ToLowerInvariant()}";
            troubles.TellUnsent(step.Name, path, unfit.Message);
            throw new RequestNotSentException(OutcomeClass.ClientError, ScriptFindings.NotSent.Instance) { PlanPath = path, Cause = unfit };
        }
    }

    private (OutcomeClass Outcome, Finding? Finding) Read(ScriptStep step, ScriptValues values, HttpExchange answer)
    {
        var check = step.Check;
        if (AnswerChecks.IsConflict(check, answer, values))
        {
            return (OutcomeClass.BusinessConflict, Beside(step, values, answer));
        }

        if (AnswerChecks.IsAmong(answer.Status, check.Retries))
        {
            return (OutcomeClass.TooManyRequests, Beside(step, values, answer));
        }

        if (check.Statuses.Count == 0 ? answer.Status >= 400 : !AnswerChecks.IsAmong(answer.Status, check.Statuses))
        {
            if (step.Access?.IsRefusal(answer.Status) == true)
            {
                var (outcome, _) = Failed(step, values, step.PlanPath, $"the status is {answer.Status}: whoever sent it has to be let in again", answer);
                return (outcome, AccessFindings.Refused.Instance);
            }

            var expected = check.Statuses.Count == 0 ? "below 400" : string.Join(" or ", check.Statuses);
            return Failed(step, values, check.Statuses.Count == 0 ? step.PlanPath : $"{check.PlanPath}.status", $"the status is {answer.Status}, expected {expected}", answer);
        }

        try
        {
            return AnswerChecks.ProblemIn(check, answer, values) is { } wrong ? Failed(step, values, wrong.Path, wrong.What, answer)
                : Missing(step, values, answer) is { } missing ? Failed(step, values, missing.Path, missing.What, answer)
                : (OutcomeClass.Ok, ScriptFindings.Captured.All);
        }
        catch (Exception unread) when (AnswerChecks.IsNoJson(unread))
        {
            return Failed(step, values, step.PlanPath, answer.IsBodyCut ? "the answer is too long to be read as JSON" : "the answer is no JSON", answer);
        }
    }

    // Of an answer that is neither right nor wrong whatever is there is captured; the step has all that it wants where nothing is missing.
    private static ScriptFindings.Captured? Beside(ScriptStep step, ScriptValues values, HttpExchange answer)
    {
        try
        {
            return Missing(step, values, answer) is null ? ScriptFindings.Captured.All : null;
        }
        catch (Exception unread) when (AnswerChecks.IsNoJson(unread))
        {
            return null;
        }
    }

    private static (string Path, string What)? Missing(ScriptStep step, ScriptValues values, HttpExchange answer)
    {
        (string, string)? first = null;
        for (var i = 0; i < step.Captures.Count; i++)
        {
            var capture = step.Captures[i];
            if (Missing(capture, values, answer) is { } missing)
            {
                first ??= (capture.PlanPath, missing);
            }
        }

        for (var i = 0; first is null && i < step.Records.Count; i++)
        {
            if (step.Records[i].ProblemIn(values) is { } unfit)
            {
                first = (step.Records[i].PlanPath, unfit);
            }
        }

        return first;
    }

    private static string? Missing(Capture capture, ScriptValues values, HttpExchange answer)
    {
        try
        {
            return AnswerCaptures.Take(capture, answer, values);
        }
        catch (FormatException untold)
        {
            return untold.Message;
        }
    }

    private (OutcomeClass Outcome, Finding? Finding) Failed(ScriptStep step, ScriptValues values, string path, string what, HttpExchange answer)
    {
        troubles.Tell(step, path, what, answer, values);
        return (StatusClass.Of(answer.Status, isDone: false), null);
    }

    // Half a surrogate pair is told as an invalid operation.
    private static InvalidOperationException NoAccounts() => new("users that follow a scenario have no accounts");
}
