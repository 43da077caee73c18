using System.Globalization;

namespace Simulator.Marketplace.Chance;

/// <summary>Shares as options write them: <c>0.05</c> or <c>5%</c>.</summary>
internal static class Share
{
    /// <summary>A number from 0 to 1; anything else is a bad option.</summary>
    public static double Parse(string option, string text) =>
        TryParse(text) ?? throw new BadMarketplaceOptionException($"{option}: a share is a number from 0 to 1 or a percentage, such as 0.05 or 5%, not '{text}'");

    /// <summary>A number from 0 to 1, or null when the text is none.</summary>
    public static double? TryParse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var isPercentage = text.EndsWith('%');
        if (!double.TryParse(isPercentage ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
        var share = isPercentage ? number / 100 : number;
        return share is >= 0 and <= 1 ? share : null;
    }
}
