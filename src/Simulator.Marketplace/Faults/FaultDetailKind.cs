using System.Globalization;
using Simulator.Marketplace.Chance;

namespace Simulator.Marketplace.Faults;

/// <summary>What the detail of a fault can be.</summary>
/// <param name="Name">What it is called when the faults are listed; null for none.</param>
/// <param name="Expected">What is said to a detail that is none of these.</param>
/// <param name="Read">The value that the text stands for, or null when it stands for none.</param>
internal sealed record FaultDetailKind(string? Name, string Expected, Func<string, object?> Read)
{
    private const int LargestSize = 1 << 30;

    private static readonly (string Name, int Bytes)[] Units = [("KB", 1 << 10), ("MB", 1 << 20), ("B", 1)];

    public static readonly FaultDetailKind None = new(null, "must be left out: this fault takes none", _ => null);

    /// <summary>Reads a <see cref="ServiceLaw"/>.</summary>
    public static readonly FaultDetailKind Law = new("law", $"must be {ServiceLawText.Examples}", ServiceLawText.TryParse);

    /// <summary>Reads a <see cref="TimeSpan"/>.</summary>
    public static readonly FaultDetailKind Length = new(
        "duration", "must be a duration such as 50ms or 2s, of at most 1h", text => DurationText.TryParse(text) is { } length ? length : null);

    /// <summary>Reads an <see cref="int"/>.</summary>
    public static readonly FaultDetailKind Status = new("status", "must be a status from 400 to 599", text => Number(text) is >= 400 and <= 599 and var status ? status : null);

    /// <summary>Reads whether it is after the work.</summary>
    public static readonly FaultDetailKind Moment = new("moment", "must be before or after", text => text switch { "before" => false, "after" => true, _ => null });

    /// <summary>Reads a number of bytes, an <see cref="int"/>.</summary>
    public static readonly FaultDetailKind Size = new("size", "must be a size such as 512B, 16KB or 1MB, of at most 1024MB", text => Bytes(text));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Bytes(string text)
    {
        foreach (var (name, bytes) in Units)
        {
            if (!text.EndsWith(name, StringComparison.Ordinal)) continue;
            return Number(text[..^name.Length]) is { } count and > 0 && (long)count * bytes <= LargestSize ? count * bytes : null;
        }
        return null;
    }
}
