using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads the settings of the embedded marketplace as far as their form goes; what they name the marketplace knows.</summary>
internal static partial class MarketplaceWords
{
    private const int MostIterations = 10_000_000;

    private static readonly TimeSpan LongestWindow = TimeSpan.FromHours(24);

    /// <summary><c>NAME=RATE</c>, <c>NAME=RATE:DETAIL</c>, either followed by <c>@ROUTE</c>.</summary>
    public static Parsed<string> Fault(string text)
    {
        if (FaultForm().Match(text) is not { Success: true } parts)
        {
            return Parsed<string>.Wrong($"`{text}` is no fault; write NAME=RATE, NAME=RATE:DETAIL, either with @ROUTE after it, such as latency=5%:exp(200ms)@GET /api/jobs");
        }

        var rate = Numbers.Share(parts.Groups["rate"].Value);
        return rate.Error is null ? text : Parsed<string>.Wrong($"its rate {rate.Error}");
    }

    /// <summary><c>1000/1h</c>.</summary>
    public static Parsed<string?> RateLimit(string text)
    {
        const string Example = "write REQUESTS/WINDOW, such as 1000/1h";
        return text.Split('/') is not [var requests, var window] ? Parsed<string?>.Wrong($"`{text}` is no rate limit; {Example}")
            : Numbers.Count(requests).Error is { } wrongCount ? Parsed<string?>.Wrong($"{wrongCount}; {Example}")
            : MarketplaceDurations.Read(window, LongestWindow) is not { Ticks: > 0 } ? Parsed<string?>.Wrong($"`{window}` is no window up to 24h, in us, ms, s, m or h; {Example}")
            : text;
    }

    public static Parsed<string?> PaymentProvider(string text) => Provider().IsMatch(text)
        ? text
        : Parsed<string?>.Wrong($"`{text}` says not how the payment provider answers; write shares and a latency, such as requires-action=0.05,failed=0.02,latency=exp(200ms)");

    public static Parsed<int?> Pool(string text) =>
        Numbers.Whole(text).If(count => count is >= 2 and <= 1000, $"`{text}` is no number of connections from 2 to 1000").Then(count => (int?)count);

    public static Parsed<int?> PasswordIterations(string text) =>
        Numbers.Count(text).If(count => count <= MostIterations, $"`{text}` is more than {MostIterations}").Then(count => (int?)count);

    public static Parsed<long?> Seed(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Parsed<long?>.Wrong($"`{text}` is no seed; write a whole number");

    [GeneratedRegex(@"^(?<name>[a-z][a-z-]*)=(?<rate>[^:@]+)(:[^@]+)?(@.+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex FaultForm();

    [GeneratedRegex(@"^[a-z-]+=[^=,()]+(\([^()]*\))?(,[a-z-]+=[^=,()]+(\([^()]*\))?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Provider();
}
