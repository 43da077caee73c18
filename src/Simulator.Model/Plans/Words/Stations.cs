using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Model.Chance;

namespace Simulator.Model.Plans.Words;

/// <summary>Reads stations: <c>8:exp(20ms)</c>, or <c>8:exp(20ms):100</c> with a bounded queue. The marketplace reads the same text.</summary>
internal static partial class Stations
{
    private const int MostWorkers = 10_000;
    private const int MostSteps = 100;
    private const double MostSigma = 3;
    private const string Example = "8:exp(20ms), which is 8 workers at 20 ms each: 400 requests/s";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static Parsed<StationPlan?> Read(string text)
    {
        if (text.Split(':') is not [var workers, var law, .. { Length: <= 1 } queue])
        {
            return Wrong($"`{text}` is no station; write WORKERS:LAW, or WORKERS:LAW:QUEUE, such as {Example}");
        }

        if (Number(workers) is not (>= 1 and <= MostWorkers and var count))
        {
            return Wrong($"`{workers}` is no number of workers from 1 to {MostWorkers}; write {Example}");
        }

        if (queue is [var room] && Number(room) is null)
        {
            return Wrong($"`{room}` is no number of requests that may wait; write 0 or more, such as 8:exp(20ms):100");
        }

        return Service(law) switch
        {
            null => Wrong($"`{law}` is no law; write exp(20ms), fixed(20ms), uniform(10ms,30ms), erlang(4,20ms) or lognormal(20ms,0.8), with durations in us, ms, s, m or h"),
            { Mean.Ticks: 0 } => Wrong($"`{law}` takes no time, so that there would be no limit; write {Example}"),
            { } service => new StationPlan(text, count, service.Law, service.Mean, queue is [var bound] ? Number(bound) : null),
        };
    }

    private static Parsed<StationPlan?> Wrong(string error) => Parsed<StationPlan?>.Wrong(error);

    private static (Law Law, TimeSpan Mean)? Service(string law)
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
