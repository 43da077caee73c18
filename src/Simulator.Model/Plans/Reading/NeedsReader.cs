using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Reading.Bindings;

namespace Simulator.Model.Plans.Reading;

/// <summary>Holds the personas of a plan against what its target can do.</summary>
internal static class NeedsReader
{
    /// <summary>Names every population that could do nothing there, or would be let in by nobody.</summary>
    public static void Check(IReadOnlyList<Population> populations, Section top, TargetPlan? target, AccountsPlan? accounts)
    {
        // Of a binding with mistakes nobody knows yet what it lacks.
        if (target is null || top.Notes.Problems.Any(problem => problem.Path.StartsWith(BindingReader.Path, StringComparison.Ordinal))) return;
        foreach (var (item, population) in top.Items("populations").Zip(populations))
        {
            if (population.Persona is not { } persona || (population.Share <= 0 && population.Count <= 0)) continue;
            var unmet = PersonaNeeds.Unmet(persona, target.Capabilities);
            if (unmet.Count == 0)
            {
                CheckToken(population, item, target, accounts);
                continue;
            }

            var operations = string.Join(" and ", unmet.Select(one => $"`{MarketOperations.StepOf(one)}` ({MarketOperations.KeyOf(one)})"));
            item.Problem("persona", $"{population.Name} can do nothing at this target: its binding {target.Binding} lacks {operations}; bind that, or leave this population out");
        }
    }

    private static void CheckToken(Population population, Section item, TargetPlan target, AccountsPlan? accounts)
    {
        var given = accounts?.Given.GetValueOrDefault(population.Name);
        if (accounts is null || target.Api is not { NeedsTokens: true } api || given?.Token is not null || api.GivesTokens(isRegistered: given is not null || population.Persona == Persona.Admin)) return;
        item.Problem("persona", $"{population.Name} need a token at this target, for its binding {target.Binding} sends {{{{account.token}}}}, and nobody gives them one; "
            + $"bind logIn, or write ready-made accounts such as accounts: {{ populations: {{ {population.Name}: {{ feeder: people, token: \"{{{{people.token}}}}\" }} }} }}");
    }
}
