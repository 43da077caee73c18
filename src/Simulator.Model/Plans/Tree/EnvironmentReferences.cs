using System.Text;
using System.Text.RegularExpressions;

namespace Simulator.Model.Plans.Tree;

/// <summary>Replaces <c>${NAME}</c> and <c>${NAME:-default}</c> in scalars; <c>$$</c> stands for a dollar sign.</summary>
public static partial class EnvironmentReferences
{
    /// <summary>The tree with all references replaced.</summary>
    /// <param name="lookup">The value of a variable, or null where it is not set.</param>
    public static PlanNode Resolve(PlanNode root, Func<string, string?> lookup, ICollection<PlanProblem> problems) =>
        Resolve(root, "", lookup, problems);

    /// <summary>Text as it must be written so that it comes back from <see cref="Resolve(PlanNode, Func{string, string}, ICollection{PlanProblem})"/> unchanged.</summary>
    public static string Escape(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    private static PlanNode Resolve(PlanNode node, string path, Func<string, string?> lookup, ICollection<PlanProblem> problems) => node switch
    {
        PlanNode.Map map => map with
        {
            Entries =
            [
                .. map.Entries.Select(entry => entry with
                {
                    Value = Resolve(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}", lookup, problems),
                }),
            ],
        },
        PlanNode.Sequence list => list with { Items = [.. list.Items.Select((item, i) => Resolve(item, path + list.Step(i), lookup, problems))] },
        PlanNode.Scalar scalar when scalar.Text.Contains('$', StringComparison.Ordinal) => Replace(scalar, path, lookup, problems),
        _ => node,
    };

    private static PlanNode.Scalar Replace(PlanNode.Scalar scalar, string path, Func<string, string?> lookup, ICollection<PlanProblem> problems)
    {
        var text = new StringBuilder();
        var referred = false;
        var at = 0;
        foreach (Match match in Reference().Matches(scalar.Text))
        {
            text.Append(scalar.Text, at, match.Index - at);
            at = match.Index + match.Length;
            if (match.Value == "$$")
            {
                text.Append('$');
                continue;
            }

            referred = true;
            var (value, problem) = ValueOf(match, lookup);
            text.Append(value);
            if (problem is not null)
            {
                problems.Add(new PlanProblem(scalar.Place, path, problem));
            }
        }

        text.Append(scalar.Text, at, scalar.Text.Length - at);
        // A quoted reference is quoted for YAML's sake: what it stands for may well be a number.
        return scalar with { Text = text.ToString(), Quoted = scalar.Quoted && !referred, Reference = referred ? scalar.Text : null };
    }

    private static (string Value, string? Problem) ValueOf(Match match, Func<string, string?> lookup)
    {
        if (!match.Groups["name"].Success)
        {
            return ("", $"`{match.Value}` is no reference; write ${{NAME}} or ${{NAME:-default}}, and $$ for a dollar sign");
        }

        var name = match.Groups["name"].Value;
        var value = lookup(name);
        if (match.Groups["default"].Success)
        {
            return (string.IsNullOrEmpty(value) ? match.Groups["default"].Value : value, null);
        }

        return value is not null
            ? (value, null)
            : ("", $"the environment variable {name} is not set; set it, or give a default: ${{{name}:-…}}");
    }

    [GeneratedRegex(@"\$\$|\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<default>[^}]*))?\}|\$\{[^}]*\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
