using Simulator.Model.Behaviour.Code;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads what a population that is written in code says: <c>behaviour</c> and <c>settings</c>.</summary>
internal static class CodeReader
{
    private static readonly string[] Others = ["persona", "scenario", "scenarios"];

    /// <param name="code">The types that can be named.</param>
    /// <returns>Null where the population is not written in code, or after a problem.</returns>
    public static CodedPeople? Read(Section population, ICodeCatalog code)
    {
        if (!population.Has("behaviour"))
        {
            population.Node("behaviour");
            population.Node("settings");
            return null;
        }

        var name = population.Optional<string?>("behaviour", text => Known(text, code.Names), null);
        var settings = new BehaviourSettings(SettingsOf(population.OptionalMap("settings")));
        foreach (var other in Others.Where(population.Has))
        {
            population.Problem(other, "cannot stand beside a behaviour: users have a persona's mind, follow a script, or are written in code");
            population.Node(other);
        }

        return name is null ? null : Made(population, name, code, settings);
    }

    private static Parsed<string?> Known(string text, IReadOnlyList<string> names) =>
        names.Contains(text) ? text
        : Parsed<string?>.Wrong(names.Count == 0
            ? $"there is no type `{text}`: no code was brought along; name its file: --assembly Shop.Users.dll"
            : $"there is no type `{text}`{NearestWord.Hint(text, names)}; the assemblies have {string.Join(", ", names)}");

    private static Dictionary<string, string> SettingsOf(Section? settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in settings?.Entries() ?? [])
        {
            if (entry.Value is PlanNode.Scalar scalar)
            {
                values[entry.Key] = scalar.Text;
            }
            else
            {
                settings!.Notes.Add(entry.Value.Place, settings.PathOf(entry.Key), $"expects a single value, found {entry.Value.Kind}");
            }
        }

        return values;
    }

    private static CodedPeople? Made(Section population, string name, ICodeCatalog code, BehaviourSettings settings)
    {
        try
        {
            var factory = code.Create(name, settings);
            if (settings.Unknown is { Count: > 0 } unknown)
            {
                population.Problem("settings", $"{name} has no setting {string.Join(", ", unknown.Select(key => $"`{key}`"))}");
            }

            if (factory.StepNames.Count == 0 || factory.StepNames.Distinct().Count() != factory.StepNames.Count)
            {
                population.Problem("behaviour", $"{name} has {(factory.StepNames.Count == 0 ? "no steps" : "two steps of one name")}; its StepNames are the series of its requests");
                return null;
            }

            return new CodedPeople(name, factory);
        }
        catch (BadSettingException wrong)
        {
            population.Problem("settings", $"{wrong.Key}: {wrong.Message}");
        }
        catch (BadCodeException wrong)
        {
            population.Problem("behaviour", wrong.Message);
        }

        return null;
    }
}
