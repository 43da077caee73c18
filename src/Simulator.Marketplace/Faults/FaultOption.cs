using Simulator.Marketplace.Chance;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>Reads the option that switches faults on from the start: each <c>NAME=RATE[:DETAIL][@ROUTE]</c>.</summary>
internal static class FaultOption
{
    /// <exception cref="BadMarketplaceOptionException">One of them can't be read, or a fault is named twice.</exception>
    public static List<FaultSetting> Read(IReadOnlyList<string> options)
    {
        List<FaultSetting> settings = [];
        foreach (var option in options)
        {
            var setting = Read(option);
            if (settings.Exists(other => other.Kind == setting.Kind)) throw new BadMarketplaceOptionException($"fault names {setting.Kind.Name} twice");
            settings.Add(setting);
        }
        return settings;
    }

    private static FaultSetting Read(string option)
    {
        var (name, rest) = Cut(option, '=');
        if (rest is null) throw new BadMarketplaceOptionException($"fault must be NAME=RATE, NAME=RATE:DETAIL, either with @ROUTE after it, not '{option}'");
        if (FaultTable.Find(name) is not { } kind) throw new BadMarketplaceOptionException($"fault names '{name}', which is none of {FaultTable.Names}");
        var (chance, route) = Cut(rest, '@');
        var (rate, detail) = Cut(chance, ':');
        Problems problems = new();
        return FaultSetting.Read(kind, Share.TryParse(rate), detail, route, problems)
            ?? throw new BadMarketplaceOptionException($"fault: in '{option}' {string.Join("; ", problems.Fields!.Select(field => $"{field.Key} {field.Value}"))}");
    }

    private static (string Before, string? After) Cut(string text, char at)
    {
        var index = text.IndexOf(at, StringComparison.Ordinal);
        return index < 0 ? (text, null) : (text[..index], text[(index + 1)..]);
    }
}
