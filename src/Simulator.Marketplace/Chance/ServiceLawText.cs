using System.Globalization;

namespace Simulator.Marketplace.Chance;

/// <summary>Reads laws as options write them.</summary>
internal static class ServiceLawText
{
    public const string Examples = "exp(20ms), fixed(20ms), uniform(10ms,30ms), erlang(4,20ms) or lognormal(20ms,0.8)";

    private const int LargestShape = 100;
    private const double LargestSigma = 3;

    public static ServiceLaw? TryParse(string text)
    {
        text = text.Trim();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')')) return null;
        var arguments = text[(open + 1)..^1].Split(',', StringSplitOptions.TrimEntries);
        return (text[..open], arguments) switch
        {
            ("exp", [var mean]) when Duration(mean) is { } value => new ServiceLaws.Exponential(value),
            ("fixed", [var mean]) when Duration(mean) is { } value => new ServiceLaws.Fixed(value),
            ("uniform", [var from, var to]) when Duration(from) is { } least && Duration(to) is { } most && least <= most => new ServiceLaws.Uniform(least, most),
            ("erlang", [var shape, var mean]) when Shape(shape) is { } steps && Duration(mean) is { } value => new ServiceLaws.Erlang(steps, value),
            ("lognormal", [var mean, var sigma]) when Duration(mean) is { } value && Sigma(sigma) is { } spread => new ServiceLaws.LogNormal(value, spread),
            _ => null,
        };
    }

    private static TimeSpan? Duration(string text) => DurationText.TryParse(text);

    private static int? Shape(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var shape) && shape is >= 1 and <= LargestShape ? shape : null;

    private static double? Sigma(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var sigma) && sigma <= LargestSigma ? sigma : null;
}
