using System.Text;
using Simulator.Actors.Target;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Checking;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Actors.Checking;

/// <summary>Walks one user straight through a scenario, each of its steps once.</summary>
internal sealed class ScriptCheck(CheckSender sender, CheckedCalls calls, CheckLog log, ShownText shown)
{
    /// <param name="chapter">How the scenario is called.</param>
    /// <returns>What the user's variables hold at the end.</returns>
    public async Task WalkAsync(string chapter, StraightUser user, CancellationToken stop)
    {
        var lanes = sender.OpenLanes();
        while (!log.IsDone && user.Next(TimeSpan.Zero) is { } next)
        {
            stop.ThrowIfCancellationRequested();
            var step = next.Call.Step;
            if (next.Hindrance is { } hindrance)
            {
                log.Add(new CheckedStep(chapter, step.Name) { Result = CheckResult.NotSent, Reason = hindrance, PlanPath = step.PlanPath });
                continue;
            }

            HideNamed(next, user);
            var sent = await sender.SendAsync(next.Call, Credentials.Nobody, "", lanes, stop).ConfigureAwait(false);
            log.Add(Judged(chapter, next, sent, user));
            user.Learn(sent.Answer, TimeSpan.Zero);
        }

        foreach (var lane in lanes) lane.Close();
    }

    // Rows of feeders, variables and earlier captures: what stands under a name that tells is a secret wherever it is written.
    private void HideNamed(StraightStep next, StraightUser user)
    {
        var scenario = next.IsLogIn ? user.Scenario.Steps.Select(step => step.Access?.LogIn).FirstOrDefault(plan => plan?.Steps.Contains(next.Call.Step) == true)?.Scenario : user.Scenario;
        var names = scenario?.Variables ?? [];
        for (var slot = 0; slot < names.Count; slot++)
        {
            if (next.Call.Values.IsSet(slot) && ShownText.IsSecret(names[slot])) shown.Hide(Encoding.UTF8.GetString(next.Call.Values[slot]));
        }
    }

    private CheckedStep Judged(string chapter, StraightStep next, SentCall sent, StraightUser user)
    {
        var (step, values) = next.Call;
        if (sent.Trouble is UnsetVariableException unset && sent.Exchange is null)
        {
            return calls.Of(chapter, step.Name, step.PlanPath, sent) with { Reason = WhyUnset(unset, user) };
        }

        var items = sent.Exchange is { End: Http.ExchangeEnd.Answered } answer ? ScriptJudgement.Of(step, values, answer, shown) : [];
        var told = calls.Of(chapter, step.Name, step.PlanPath, sent) with { Items = items };
        if (items.FirstOrDefault(item => item.IsRight == false) is { } wrong)
        {
            return told with { Result = CheckResult.Fails, Reason = wrong.What.StartsWith("status", StringComparison.Ordinal) ? wrong.Found : $"{wrong.What}: {wrong.Found}", PlanPath = wrong.PlanPath, Hint = told.Hint.Length > 0 ? told.Hint : calls.HintOf(sent) };
        }

        return sent.Answer.Outcome == OutcomeClass.TooManyRequests && told.Result == CheckResult.Fails ? told with { Reason = $"answered {sent.Exchange!.Status}: the target asks to come back later" } : told;
    }

    private string WhyUnset(UnsetVariableException unset, StraightUser user)
    {
        var name = unset.Variable;
        var words = unset.Message.Replace($"`{name}`", $"{{{{{name}}}}}", StringComparison.Ordinal);
        if (user.Unset.TryGetValue(name, out var why)) return $"{words}: {why}";
        if (name.StartsWith(Scenario.SetupPrefix, StringComparison.Ordinal)) return $"{words}: setup did not capture it";
        var giver = user.Scenario.AllSteps.FirstOrDefault(step => step.Captures.Any(capture => capture.Name == name));
        if (giver is null) return $"{words}: nothing in the scenario captures or sets it before";
        return $"{words}: it is captured in step {giver.Name}, which {log.Of(giver.Name)?.Result switch
        {
            CheckResult.Fails => "failed",
            CheckResult.NotSent => "was not sent",
            CheckResult.Works => "found nothing to capture",
            _ => "comes later",
        }}";
    }
}
