using System.Text.RegularExpressions;

namespace Simulator.Imports.Writing;

/// <summary>Makes names of what other tools call things.</summary>
internal static partial class Words
{
    private const int Longest = 64;

    /// <summary>A name of a plan, scenario, phase or feeder.</summary>
    public static string Name(string text, string otherwise)
    {
        var name = NotInNames().Replace(text.Trim(), "-").Trim('-', '_');
        name = name.Length > Longest ? name[..Longest].TrimEnd('-') : name;
        return name.Length == 0 ? otherwise : name;
    }

    /// <summary>A name of a variable of scenarios.</summary>
    public static string Plain(string text)
    {
        var name = NotInVariables().Replace(text, "_").Trim('_');
        return name.Length == 0 ? "value" : char.IsAsciiLetter(name[0]) ? name : $"v{name}";
    }

    /// <summary>A name of an environment variable.</summary>
    public static string Variable(string text)
    {
        var parts = Humps().Replace(text, "$1_$2");
        var name = NotInVariables().Replace(parts, "_").Trim('_').ToUpperInvariant();
        return name.Length == 0 ? "VALUE" : char.IsAsciiDigit(name[0]) ? $"_{name}" : name;
    }

    /// <summary>The name, or the name with a number behind it where it is taken; taken from then on.</summary>
    public static string Unique(string name, ISet<string> taken, string before = "-", string after = "")
    {
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
        {
            var ending = $"{before}{number}{after}";
            candidate = (name.Length + ending.Length > Longest ? name[..(Longest - ending.Length)] : name) + ending;
        }

        return candidate;
    }

    [GeneratedRegex("[^A-Za-z0-9_-]+")]
    private static partial Regex NotInNames();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotInVariables();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Humps();
}
