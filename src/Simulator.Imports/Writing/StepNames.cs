namespace Simulator.Imports.Writing;

/// <summary>Gives every step of a plan a name of its own: it is a series in the reports.</summary>
internal sealed class StepNames
{
    private const int Longest = 64;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Give(string wanted)
    {
        var name = string.Concat(wanted.Where(letter => !char.IsControl(letter) && letter is not ('{' or '}'))).Replace("${", "$", StringComparison.Ordinal).Trim();
        name = name.Length > Longest ? name[..Longest].Trim() : name;
        return Words.Unique(name.Length == 0 ? "step" : name, _taken, " (", ")");
    }
}
