using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Model.Chance;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads laws of short durations as the embedded marketplace's options write them: <c>exp(20ms)</c>, <c>lognormal(20ms,0.8)</c>.</summary>
public static partial class ServiceLaws
{
    /// <summary>All forms, for people who wrote another.</summary>
    public const string Examples = "exp(20ms), fixed(20ms), uniform(10ms,30ms), erlang(4,20ms) or lognormal(20ms,0.8), with durations in us, ms, s, m or h";

    private const int MostSteps = 100;
    private const double MostSigma = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The law in seconds and its mean; null where the text is no law.</summary>
    public static (Law Law, TimeSpan Mean)? Read(string law)
    {
        if (Shape().Match(law) is not { Success: true } parts)
        {
            return null;
        }

        var arguments = parts.Groups["arguments"].Value.Split(',', StringSplitOptions.TrimEntries);
        return (parts.Groups["name"].Value, arguments) switch
        {
            ("exp", [var text]) when Time(text) is { } mean => (new Laws.Exponential(mean.TotalSeconds), mean),
            ("fixed", [var text]) when Time(text) is { } value => (new Laws.Constant(value.TotalSeconds), value),
            ("uniform", [var from, var to]) when Time(from) is { } least && Time(to) is { } most && least <= most =>
                (new Laws.Uniform(least.TotalSeconds, most.TotalSeconds), (least + most) / 2),
            ("erlang", [var steps, var text]) when Number(steps) is >= 1 and <= MostSteps and var shape && Time(text) is { } mean =>
                (new Laws.Gamma(shape, mean.TotalSeconds), mean),
            ("lognormal", [var text, var sigma]) when Time(text) is { } mean && Plain(sigma) is <= MostSigma and var spread =>
                (new Laws.LogNormal(mean.TotalSeconds * Math.Exp(-spread * spread / 2), spread), mean),
            _ => null,
        };
    }

    private static TimeSpan? Time(string text) => MarketplaceDurations.Read(text, Longest);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? Plain(string text) => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\s*(?<name>[a-z]+)\((?<arguments>[^()]*)\)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
