using System.Globalization;
using Simulator.Model.Behaviour.Code;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Reading.Scripts;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>populations</c> and the <c>model</c> that they share.</summary>
internal static class PopulationReader
{
    private const double Slack = 1e-9;

    private static readonly Dictionary<string, Persona> Personas = Enum.GetValues<Persona>().ToDictionary(one => one.ToString().ToLowerInvariant());

    /// <summary>Whether no population of the plan has personas: then nothing is needed of what belongs to personas. A plan of scenarios that has no populations yet is to have scripted ones.</summary>
    public static bool AreAllScripted(Section top) =>
        (!top.Has("populations") && top.Has("scenarios"))
        || top.Map["populations"] is PlanNode.Sequence { Items: { Count: > 0 } items }
        && items.All(item => item is PlanNode.Map map && (ScriptReader.IsScripted(map) || map["behaviour"] is not null));

    public static IReadOnlyList<Population> Read(Section top, IReadOnlyDictionary<string, Scenario> scenarios, ICodeCatalog code)
    {
        var section = AreAllScripted(top) ? top.OptionalMap("model") : top.RequiredMap("model", $"write the personas' numbers, {PlanReader.Inherit}");
        var model = section is null ? null : ModelReader.Read(section);
        var items = top.Items("populations");
        if (!top.Has("populations"))
        {
            top.Missing("populations", (top.Map["scenarios"] as PlanNode.Map)?.Entries is [var scenario, ..]
                ? $"write who follows the scenarios: populations: [ {{ name: people, scenario: {scenario.Key}, share: 1 }} ]"
                : $"write at least one: populations: [ {{ name: homeowners, persona: homeowner, share: 1 }} ], {PlanReader.Inherit}");
        }
        else if (top.Node("populations") is PlanNode.Sequence { Items.Count: 0 })
        {
            top.Problem("populations", "is empty; write at least one population");
        }

        var populations = items.Select(item => Population(item, section?.Map, model, scenarios, code)).ToList();
        Uniqueness.Check(items.Zip(populations, (item, population) => (item, (string?)population.Name)), "population");
        var sum = populations.Sum(population => population.Share);
        if (populations.Count > 0 && !top.Notes.Problems.Any(one => one.Path.EndsWith(".share", StringComparison.Ordinal)) && Math.Abs(sum - 1) > Slack)
        {
            top.Problem("populations", string.Create(CultureInfo.InvariantCulture, $"the shares sum to {Math.Round(sum, 12)}; they must sum to 1"));
        }

        return populations;
    }

    /// <summary>A target that is given has administrators only where the plan has their account: else those that are counted stay away.</summary>
    public static IReadOnlyList<Population> WithAdmins(IReadOnlyList<Population> populations, Section top, TargetPlan? target, AccountsPlan? accounts)
    {
        if (target is null or { IsEmbedded: true } || accounts?.Admin is not null)
        {
            return populations;
        }

        if (populations.FirstOrDefault(one => one is { Persona: Persona.Admin, Share: > 0 }) is { } sharing)
        {
            top.Problem("populations", $"{sharing.Name} are administrators of a target that is given: write accounts.admin, the account that they share");
        }

        return [.. populations.Select(one => one.Persona == Persona.Admin ? one with { Count = 0 } : one)];
    }

    private static Population Population(Section item, PlanNode.Map? shared, MarketModel? model, IReadOnlyDictionary<string, Scenario> scenarios, ICodeCatalog catalog)
    {
        var name = item.Required("name", Names.Read, "every population has a name, such as homeowners") ?? "";
        var code = CodeReader.Read(item, catalog);
        var script = item.Has("behaviour") ? null : ScriptReader.Read(item, scenarios);
        Persona? persona = ScriptReader.IsScripted(item.Map) || item.Has("behaviour") ? null : item.Required("persona", PersonaOf, $"write one of {string.Join(", ", Personas.Keys)}, or a scenario of the plan");
        var count = item.Optional("count", Numbers.Count, 0);
        var share = count == 0 ? item.Required("share", Numbers.Share, "write its share of all users, such as 0.4 or 40%, or a fixed count") : 0;
        if (count > 0 && item.Has("share"))
        {
            item.Problem("share", "cannot stand beside a count: users are a share of all, or so many beside all others");
            item.Node("share");
        }

        var pacing = item.Optional<TimeSpan?>("pacing", text => Durations.Positive(text).Then(value => (TimeSpan?)value), null);
        if (script is null && code is null && item.OptionalMap("overrides") is { } overrides && shared is not null)
        {
            model = Overridden(overrides, shared);
        }

        item.Close();
        return new Population(name, persona, share, script is null && code is null ? model! : null!) { Count = count, Script = script, Code = code, Pacing = pacing };
    }

    // Only what the overrides themselves say is theirs to answer for: what they inherit was named under `model`.
    private static MarketModel? Overridden(Section overrides, PlanNode.Map shared)
    {
        var notes = new ReadingNotes();
        var merged = (PlanNode.Map)PlanMerge.Over(shared, overrides.Map);
        var model = ModelReader.Read(new Section(merged with { Place = shared.Place }, overrides.Path, "model", notes));
        var places = Places(overrides.Map).ToHashSet();
        foreach (var problem in notes.Problems.Where(problem => places.Contains(problem.Place)))
        {
            overrides.Notes.Add(problem.Place, problem.Path, problem.Message);
        }

        return model;
    }

    private static IEnumerable<SourcePlace> Places(PlanNode node) => node switch
    {
        PlanNode.Map map => [map.Place, .. map.Entries.SelectMany(entry => Places(entry.Value).Prepend(entry.Place))],
        PlanNode.Sequence list => [list.Place, .. list.Items.SelectMany(Places)],
        _ => [node.Place],
    };

    private static Parsed<Persona> PersonaOf(string text) =>
        Personas.TryGetValue(text, out var persona) ? persona : Parsed<Persona>.Wrong($"there is no persona `{text}`{NearestWord.Hint(text, Personas.Keys)}");
}
