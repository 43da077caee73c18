using System.Text;
using Simulator.Http;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Actors.Target.Scripts;

/// <summary>Takes what a step captures out of an answer.</summary>
internal static class AnswerCaptures
{
    /// <returns>What is wrong with the answer, in words; null where the variable is as it is to be.</returns>
    /// <exception cref="System.Text.Json.JsonException">The body is no JSON as far as it was read.</exception>
    /// <exception cref="FormatException">An expression takes too long.</exception>
    public static string? Take(Capture capture, HttpExchange answer, ScriptValues values) => capture.Settle(
        capture.Source switch
        {
            CaptureSource.Json json => JsonTaking.Take(json, answer.Body, capture.Slot, values),
            CaptureSource.Header header => Header(header, capture.Slot, answer, values),
            CaptureSource.Cookie cookie => Cookie(cookie, capture.Slot, answer, values),
            CaptureSource.Matched matched => matched.Pattern.Take(answer.Body, matched.Group, matched.Pick, capture.Slot, values),
            _ => Status(capture.Slot, answer, values),
        },
        values);

    private static string? Header(CaptureSource.Header header, int slot, HttpExchange answer, ScriptValues values)
    {
        if (!answer.TryGetHeader(header.LowerName.Span, out var value))
        {
            return $"there is no header {header.Name}";
        }

        values.Set(slot, value);
        return null;
    }

    // The last one wins, as it does in a browser (RFC 6265, section 5.3).
    private static string? Cookie(CaptureSource.Cookie cookie, int slot, HttpExchange answer, ScriptValues values)
    {
        var isThere = false;
        var from = 0;
        while (answer.TryNextHeader(ref from, out var name, out var value))
        {
            if (!Ascii.EqualsIgnoreCase(name, "set-cookie"u8))
            {
                continue;
            }

            var pair = value.IndexOf((byte)';') is >= 0 and var end ? value[..end] : value;
            if (pair.IndexOf((byte)'=') is >= 0 and var equals && pair[..equals].Trim(" \t"u8).SequenceEqual(cookie.Bytes.Span))
            {
                values.Set(slot, pair[(equals + 1)..].Trim(" \t"u8));
                isThere = true;
            }
        }

        return isThere ? null : $"the answer sets no cookie {cookie.Name}";
    }

    private static string? Status(int slot, HttpExchange answer, ScriptValues values)
    {
        values.Set(slot, answer.Status);
        return null;
    }
}
