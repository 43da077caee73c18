namespace Simulator.Imports.Tests;

/// <summary>What tests look for in a plan that was written.</summary>
internal static class Lines
{
    /// <summary>The plan from a key at its beginning of line to the next one.</summary>
    public static string Section(this Imported imported, string key)
    {
        var lines = imported.PlanText.Split('\n');
        var from = Array.FindIndex(lines, line => line.StartsWith($"{key}:", StringComparison.Ordinal));
        Assert.True(from >= 0, $"no {key} in\n{imported.PlanText}");
        return string.Join('\n', lines.Skip(from + 1).TakeWhile(line => line.Length == 0 || line[0] is ' ').Prepend(lines[from])).TrimEnd();
    }

    public static IReadOnlyList<string> LeftWords(this Imported imported) => [.. imported.NotCarried.Select(left => left.ToString())];
}
