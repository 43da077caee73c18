using System.Text.Json;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Actors.Target.Scripts;

/// <summary>
/// Sends the steps of scenarios and holds their answers against their checks. What the check asks for is done, whatever its status; an answer that
/// fails its check is of its status' class, and a server error where the status tells of success: the target said yes and answered something else.
/// </summary>
/// <param name="troubles">Told which check failed, with the start of the answer.</param>
public sealed class ScriptBinding(ScriptTroubles troubles) : IBinding
{
    // In the order of ScriptVerb.
    private static readonly HttpVerb[] Verbs = [HttpVerb.Get, HttpVerb.Head, HttpVerb.Options, HttpVerb.Put, HttpVerb.Delete, HttpVerb.Post, HttpVerb.Patch];

    public string? HealthPath => null;

    public IReadOnlyList<string> Troubles => troubles.Words();

    public bool IsRead(Call call) => ((ScriptCall)call).Step.IsRead;

    public void Compose(Call call, Credentials credentials, string key, RequestDraft draft)
    {
        var (step, values) = (ScriptCall)call;
        draft.Begin(Verbs[(int)step.Verb]);
        step.Address.WriteTo(draft.Target, values);
        step.Headers.WriteTo(draft.Headers, values);
        if (step.Body is not { } body)
        {
            return;
        }

        body.WriteTo(draft.Body, values);
        draft.HasBody = true;
    }

    public (OutcomeClass Outcome, Finding? Finding) Read(Call call, HttpExchange answer, Credentials credentials)
    {
        var (step, values) = (ScriptCall)call;
        if (!IsExpected(step.Check.Statuses, answer.Status))
        {
            var expected = step.Check.Statuses.Count == 0 ? "below 400" : string.Join(" or ", step.Check.Statuses);
            return Failed(step, step.Check.Statuses.Count == 0 ? step.PlanPath : $"{step.Check.PlanPath}.status", $"the status is {answer.Status}, expected {expected}", answer);
        }

        try
        {
            return Held(step, values, answer) ?? (OutcomeClass.Ok, ScriptFindings.Captured.All);
        }
        catch (JsonException)
        {
            return Failed(step, step.PlanPath, answer.IsBodyCut ? "the answer is too long to be read as JSON" : "the answer is no JSON", answer);
        }
    }

    public void ComposeRegistration(Credentials credentials, RequestDraft draft) => throw NoAccounts();

    public RegistrationAnswer ReadRegistration(HttpExchange answer, Credentials credentials) => throw NoAccounts();

    private (OutcomeClass Outcome, Finding? Finding)? Held(ScriptStep step, ScriptValues values, HttpExchange answer)
    {
        var body = answer.Body;
        // By index: an enumerator of an interface would be garbage for every answer.
        for (var i = 0; i < step.Check.Json.Count; i++)
        {
            var expectation = step.Check.Json[i];
            if (expectation.ProblemIn(body) is { } wrong)
            {
                return Failed(step, $"{step.Check.PlanPath}.json.{expectation.Path.Text}", wrong, answer);
            }
        }

        if (body.IndexOf(step.Check.Body.Span) < 0)
        {
            return Failed(step, $"{step.Check.PlanPath}.body", "the text is not in the answer", answer);
        }

        for (var i = 0; i < step.Captures.Count; i++)
        {
            var capture = step.Captures[i];
            if (capture.Take(body, values) is { } missing)
            {
                return Failed(step, capture.PlanPath, missing, answer);
            }
        }

        for (var i = 0; i < step.Records.Count; i++)
        {
            if (step.Records[i].ProblemIn(values) is { } wrong)
            {
                return Failed(step, step.Records[i].PlanPath, wrong, answer);
            }
        }

        return null;
    }

    private (OutcomeClass Outcome, Finding? Finding) Failed(ScriptStep step, string path, string what, HttpExchange answer)
    {
        troubles.Tell(step.Name, path, what, answer);
        return (ClassOf(answer.Status), null);
    }

    private static bool IsExpected(IReadOnlyList<int> statuses, int status)
    {
        if (statuses.Count == 0)
        {
            return status < 400;
        }

        for (var i = 0; i < statuses.Count; i++)
        {
            if (statuses[i] == status)
            {
                return true;
            }
        }

        return false;
    }

    private static OutcomeClass ClassOf(int status) => status switch
    {
        429 => OutcomeClass.TooManyRequests,
        >= 400 and < 500 => OutcomeClass.ClientError,
        _ => OutcomeClass.ServerError,
    };

    private static InvalidOperationException NoAccounts() => new("users that follow a scenario have no accounts");
}
