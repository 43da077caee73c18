using System.Text.RegularExpressions;

namespace Simulator.Imports.Writing;

/// <summary>Gives every step of a plan a name of its own: it is a series in the reports.</summary>
internal sealed partial class StepNames
{
    private const int Longest = 64;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <param name="wanted">Variables in it are written as <c>:id</c>.</param>
    public string Give(string wanted)
    {
        var name = string.Concat(Variable().Replace(wanted, ":$1").Where(letter => !char.IsControl(letter) && letter is not ('{' or '}'))).Trim();
        name = name.Length > Longest ? name[..Longest].Trim() : name;
        return Words.Unique(name.Length == 0 ? "step" : name, _taken, " (", ")");
    }

    [GeneratedRegex(@"\{+\s*\$?([A-Za-z0-9_.]+)[^{}]*\}+")]
    private static partial Regex Variable();
}
