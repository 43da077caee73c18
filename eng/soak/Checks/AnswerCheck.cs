using System.Text.Json;
using Simulator.Soak.Generation;
using Simulator.Soak.Wire;

namespace Simulator.Soak.Checks;

/// <summary>What holds for every answer: it comes, it is no defect, and it is in the envelope.</summary>
internal static class AnswerCheck
{
    private static readonly string[] Deliberate = ["STATION_FULL", "SHUTTING_DOWN", "RATE_LIMITED"];

    /// <summary>What is wrong with an answer, in words; null when nothing is.</summary>
    public static string? Problem(Draft draft, WireAnswer answer)
    {
        if (answer.Outcome == Outcome.Hung) return $"no answer within {WireConnection.Patience.TotalSeconds:0} s";
        // Whose request was not understood may be hung up on.
        if (answer.Outcome == Outcome.Cut) return draft.IsGarbage ? null : "the connection ended without a whole answer";
        if (draft.Expected is { } expected && answer.Status != expected) return $"expected {expected}";
        if (IsOfServer(draft, answer) || draft.Method == "HEAD") return answer.Status is >= 500 and not 505 ? "a server error" : null;
        if (answer.Status >= 500) return Deliberate.Contains(Error(answer)) ? null : "a server error";
        return draft.Operation.IsBare && answer.IsSuccess ? null : OutOfEnvelope(draft, answer);
    }

    // What is no HTTP the web server refuses by itself, with an empty body, before the marketplace sees it.
    private static bool IsOfServer(Draft draft, WireAnswer answer) =>
        (draft.IsGarbage || draft.Mutations.Count > 0) && answer is { Status: 400 or 408 or 411 or 413 or 414 or 417 or 431 or 499 or 505, Body.Length: 0 };

    private static string? OutOfEnvelope(Draft draft, WireAnswer answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var root = json.RootElement;
            // Garbage may ask for another path than the draft did: one that answers outside the envelope.
            if (draft.IsGarbage && answer.IsSuccess) return null;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("success", out var success))
            {
                return draft.Mutations.Count > 0 && answer.IsSuccess ? null : "no envelope";
            }
            // A payment that failed is an answer to a request that succeeded.
            if (success.GetBoolean() != answer.IsSuccess) return Error(answer) == "PAYMENT_FAILED" ? null : "success says otherwise than the status";
            if (answer.IsSuccess) return root.TryGetProperty("data", out _) ? null : "success without data";
            return root.GetProperty("error").GetString() is { Length: > 0 } && root.GetProperty("message").GetString() is { Length: > 0 }
                ? null
                : "an error without code or words";
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"not in the envelope: {problem.Message}";
        }
    }

    private static string? Error(WireAnswer answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            return json.RootElement.TryGetProperty("error", out var error) ? error.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
