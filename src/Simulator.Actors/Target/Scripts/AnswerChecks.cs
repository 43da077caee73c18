using System.Globalization;
using System.Text.Json;
using Simulator.Http;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Holds an answer whose status is right against the rest of a step's check.</summary>
internal static class AnswerChecks
{
    /// <returns>Where in the plan stands what does not hold, and what is wrong; null where all does.</returns>
    /// <exception cref="JsonException">The body is no JSON as far as it was read.</exception>
    public static (string Path, string What)? ProblemIn(Check check, HttpExchange answer, ScriptValues values)
    {
        if (answer.BodyLength > check.MostBytes)
        {
            return ($"{check.PlanPath}.maxBytes", string.Create(CultureInfo.InvariantCulture, $"the body has {answer.BodyLength:N0} bytes, expected at most {check.MostBytes:N0}"));
        }

        // By index: an enumerator of an interface would be garbage for every answer.
        for (var i = 0; i < check.Headers.Count; i++)
        {
            if (ProblemIn(check.Headers[i], answer, values) is { } wrong)
            {
                return wrong;
            }
        }

        for (var i = 0; i < check.Json.Count; i++)
        {
            if (ProblemIn(check.Json[i], answer, values) is { } wrong)
            {
                return ($"{check.PlanPath}.json.{check.Json[i].Path.Text}", wrong);
            }
        }

        return ProblemIn(check.Body, "the body", answer.Body, values);
    }

    /// <summary>Whether the answer is a legal one of the business: by its status, or by its status and what its JSON says. What is no JSON says nothing.</summary>
    public static bool IsConflict(Check check, HttpExchange answer, ScriptValues values)
    {
        if (check.Conflict is not { } conflict) return IsAmong(answer.Status, check.Conflicts);
        if (conflict.Statuses.Count == 0 ? answer.Status >= 400 : !IsAmong(answer.Status, conflict.Statuses)) return false;
        try
        {
            return ProblemIn(conflict, answer, values) is null;
        }
        catch (Exception unread) when (IsNoJson(unread))
        {
            return false;
        }
    }

    public static bool IsNoJson(Exception unread) => unread is JsonException or InvalidOperationException;

    public static bool IsAmong(int status, IReadOnlyList<int> statuses)
    {
        for (var i = 0; i < statuses.Count; i++)
        {
            if (statuses[i] == status)
            {
                return true;
            }
        }

        return false;
    }

    public static (string Path, string What)? ProblemIn(HeaderExpectation header, HttpExchange answer, ScriptValues values)
    {
        var isThere = answer.TryGetHeader(header.LowerName.Span, out var value);
        return isThere != header.Exists ? (header.PlanPath, header.Exists ? $"there is no header {header.Name}" : $"there is a header {header.Name}, expected none")
            : isThere ? ProblemIn(header.Texts, $"the header {header.Name}", value, values)
            : null;
    }

    public static (string Path, string What)? ProblemIn(IReadOnlyList<TextExpectation> texts, string name, ReadOnlySpan<byte> text, ScriptValues values)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            try
            {
                if (texts[i].ProblemIn(text, values) is { } wrong)
                {
                    return (texts[i].PlanPath, $"{name} {wrong}");
                }
            }
            catch (FormatException untold)
            {
                return (texts[i].PlanPath, untold.Message);
            }
        }

        return null;
    }

    public static string? ProblemIn(JsonExpectation expectation, HttpExchange answer, ScriptValues values)
    {
        try
        {
            return expectation.ProblemIn(answer.Body, values);
        }
        catch (FormatException untold)
        {
            return untold.Message;
        }
    }
}
