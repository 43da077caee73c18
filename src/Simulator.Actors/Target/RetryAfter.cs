using System.Net.Http.Headers;
using System.Text;
using Simulator.Http;

namespace Simulator.Actors.Target;

/// <summary>Reads the header <c>Retry-After</c> in both of its forms: seconds, and a date (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>How long the target asks to be left alone, zero or longer; null where it does not say, or not readably.</summary>
    public static TimeSpan? Of(HttpExchange answer, DateTimeOffset now) =>
        answer.TryGetHeader("retry-after"u8, out var value) && RetryConditionHeaderValue.TryParse(Encoding.ASCII.GetString(value), out var after)
            ? NotNegative(after.Delta ?? (after.Date!.Value - now))
            : null;

    private static TimeSpan NotNegative(TimeSpan time) => time < TimeSpan.Zero ? TimeSpan.Zero : time;
}
