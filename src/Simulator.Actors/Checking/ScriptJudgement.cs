using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulator.Actors.Target.Scripts;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Actors.Checking;

/// <summary>Holds an answer against each check and capture of its step, where a run stops at the first that fails.</summary>
internal static class ScriptJudgement
{
    private const int MostShown = 80;

    /// <param name="values">As they are once the answer was read.</param>
    public static IReadOnlyList<CheckedItem> Of(ScriptStep step, ScriptValues values, KeptExchange answer, ShownText shown)
    {
        var check = step.Check;
        var isLegal = AnswerChecks.IsConflict(check, answer, values) || check.Retries.Contains(answer.Status);
        var isRight = check.Statuses.Count == 0 ? answer.Status < 400 : check.Statuses.Contains(answer.Status);
        var expected = check.Statuses.Count == 0 ? "below 400" : string.Join(" or ", check.Statuses);
        // A step whose check fails captures nothing in a run; here what comes after it is to be tried all the same.
        var missing = step.Captures.Where(capture => (isRight || isLegal) && !values.IsSet(capture.Slot)).ToDictionary(capture => capture.Slot, capture => Problem(() => AnswerCaptures.Take(capture, answer, values), answer));
        HideSecrets(step, values, shown);
        List<CheckedItem> items =
        [
            isLegal ? new("status", true, $"{answer.Status}, which the plan takes as a legal answer", $"{check.PlanPath}.conflict")
                : new($"status {expected}", isRight, isRight ? "" : $"the status is {answer.Status}, expected {expected}", check.Statuses.Count == 0 ? step.PlanPath : $"{check.PlanPath}.status"),
        ];
        if (isRight && !isLegal) items.AddRange(ChecksOf(step, values, answer).Select(item => item with { Found = shown.Of(item.Found) }));
        items.AddRange(step.Captures.Select(capture => CaptureOf(capture, values, isRight || isLegal ? missing.GetValueOrDefault(capture.Slot) : "not looked for", isRight || isLegal, shown)));
        items.AddRange(step.Records.Select(record => (record, record.ProblemIn(values))).Where(one => isRight && one.Item2 is not null).Select(one => new CheckedItem("record", false, shown.Of(one.Item2!), one.record.PlanPath)));
        return items;
    }

    /// <summary>What was captured as a secret is shown nowhere.</summary>
    private static void HideSecrets(ScriptStep step, ScriptValues values, ShownText shown)
    {
        foreach (var capture in step.Captures.Where(IsSecret))
        {
            if (values.IsSet(capture.Slot)) shown.Hide(Encoding.UTF8.GetString(values[capture.Slot]));
        }
    }

    private static bool IsSecret(Capture capture) => ShownText.IsSecret(capture.Name) || capture.Source switch
    {
        CaptureSource.Cookie => true,
        CaptureSource.Header header => ShownText.IsSecret(header.Name),
        CaptureSource.Json json => ShownText.IsSecret(json.Path.Text.Split('.')[^1]),
        _ => false,
    };

    private static IEnumerable<CheckedItem> ChecksOf(ScriptStep step, ScriptValues values, KeptExchange answer)
    {
        var check = step.Check;
        if (check.MostBytes != long.MaxValue)
        {
            yield return new(string.Create(CultureInfo.InvariantCulture, $"at most {check.MostBytes:N0} bytes"), answer.BodyLength <= check.MostBytes, string.Create(CultureInfo.InvariantCulture, $"{answer.BodyLength:N0} bytes"), $"{check.PlanPath}.maxBytes");
        }

        foreach (var header in check.Headers)
        {
            var problem = AnswerChecks.ProblemIn(header, answer, values);
            yield return new($"header {header.Name}", problem is null, problem?.What ?? "", problem?.Path ?? header.PlanPath);
        }

        foreach (var json in check.Json)
        {
            var problem = Problem(() => AnswerChecks.ProblemIn(json, answer, values), answer);
            yield return new($"json {json.Path.Text}", problem is null, problem is null ? "" : $"{problem}{FoundAt(json, answer)}", $"{check.PlanPath}.json.{json.Path.Text}");
        }

        foreach (var text in check.Body)
        {
            var problem = AnswerChecks.ProblemIn([text], "the body", answer.Body, values);
            yield return new(text.PlanPath.StartsWith($"{check.PlanPath}.", StringComparison.Ordinal) ? text.PlanPath[(check.PlanPath.Length + 1)..] : "body", problem is null, problem?.What ?? "", text.PlanPath);
        }
    }

    private static CheckedItem CaptureOf(Capture capture, ScriptValues values, string? missing, bool wasLookedAt, ShownText shown)
    {
        var what = $"capture {capture.Name}";
        if (!values.IsSet(capture.Slot)) return new(what, !wasLookedAt ? null : missing is null, missing is null ? "nothing, which is allowed" : shown.Of(missing), capture.PlanPath);
        if (missing is not null) return new(what, false, shown.Of(missing), capture.PlanPath);
        var text = IsSecret(capture) ? "***" : shown.Of(Encoding.UTF8.GetString(values[capture.Slot]));
        return new(what, true, text.Length > MostShown ? $"{text[..MostShown]}…" : text, capture.PlanPath);
    }

    // What stands there instead; nothing where the path leads nowhere, or to many.
    private static string FoundAt(JsonExpectation json, KeptExchange answer)
    {
        if (json.Path.HasMany) return "";
        try
        {
            var reader = new Utf8JsonReader(answer.Body);
            if (!json.Path.TryLead(ref reader)) return "";
            using var value = JsonDocument.ParseValue(ref reader);
            var text = ShownText.IsSecret(json.Path.Text.Split('.')[^1]) ? "***" : value.RootElement.GetRawText();
            return $"; it is {(text.Length > MostShown ? $"{text[..MostShown]}…" : text)}";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static string? Problem(Func<string?> look, KeptExchange answer)
    {
        try
        {
            return look();
        }
        catch (FormatException untold)
        {
            return untold.Message;
        }
        catch (Exception unread) when (unread is JsonException or InvalidOperationException)
        {
            return answer.IsBodyCut ? "the answer is too long to be read as JSON" : CheckHints.LooksLikeHtml(answer) ? "the answer is no JSON but a web page" : "the answer is no JSON";
        }
    }
}
