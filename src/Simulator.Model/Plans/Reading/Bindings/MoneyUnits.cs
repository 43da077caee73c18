using Simulator.Model.Bindings;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads units of money.</summary>
internal static class MoneyUnits
{
    private static readonly string[] Keys = [.. Enum.GetValues<MoneyUnit>().Select(KeyOf)];

    public static string KeyOf(MoneyUnit unit) => char.ToLowerInvariant($"{unit}"[0]) + $"{unit}"[1..];

    public static Parsed<MoneyUnit> Read(string text) =>
        Array.IndexOf(Keys, text) is >= 0 and var at ? (MoneyUnit)at : Parsed<MoneyUnit>.Wrong($"there is no unit `{text}`{NearestWord.Hint(text, Keys)}");
}
