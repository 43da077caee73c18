using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads a threshold's <c>scope</c>: nothing for the run, a phase, a phase and level, a population, a step, a group, or a tag.</summary>
internal sealed class ScopeReader(Judgeable plan)
{
    private static readonly string[] Kinds = ["phase", "population", "step", "group", "tag"];

    public ThresholdScope Read(Section item)
    {
        if (item.OptionalMap("scope") is not { } scope)
        {
            return new ThresholdScope.WholeRun();
        }

        var phase = scope.Optional<string?>("phase", text => Known("phase", text, [.. plan.Phases.Select(one => one.Name)]), null);
        var level = scope.Optional<string?>("level", text => Level(text, phase), null);
        var population = scope.Optional<string?>("population", text => Known("population", text, [.. plan.Populations.Select(one => one.Name)]), null);
        var step = scope.Optional<string?>("step", text => Known("step", text, plan.Steps), null);
        var group = scope.Optional<string?>("group", text => Known("group", text, plan.Groups), null);
        var tag = Tag(scope);
        var kinds = Kinds.Count(scope.Has);
        if (kinds > 1)
        {
            scope.Problem("names more than one kind; a threshold looks at a phase (with or without a level), at a population, at a step, at a group, or at a tag");
        }
        else if (scope.Has("level") && !scope.Has("phase"))
        {
            scope.Problem("level", "a level needs its phase; write scope: { phase: …, level: … }");
        }
        else if (kinds == 0)
        {
            scope.Problem("is empty; name a phase, a population, a step, a group or a tag, or leave the scope out for the whole run");
        }

        scope.Close();
        return (phase, level, population, step) switch
        {
            ({ } one, { } two, _, _) => new ThresholdScope.OfLevel(one, two),
            ({ } one, null, _, _) => new ThresholdScope.OfPhase(one),
            (_, _, { } one, _) => new ThresholdScope.OfPopulation(one),
            (_, _, _, { } one) => new ThresholdScope.OfStep(one),
            _ => group is not null ? new ThresholdScope.OfGroup(group) : tag ?? (ThresholdScope)new ThresholdScope.WholeRun(),
        };
    }

    private ThresholdScope.OfTag? Tag(Section scope)
    {
        if (scope.OptionalMap("tag") is not { } section)
        {
            return null;
        }

        var entries = section.Entries();
        if (entries.Count != 1)
        {
            section.Problem("expects one tag such as { team: checkout }; steps that are to be judged together carry a tag of their own");
            return null;
        }

        var key = entries[0].Key;
        var keys = plan.Tags.Select(tag => tag.Key).Distinct().ToList();
        if (Known("tag", key, keys).Error is { } wrong)
        {
            section.Problem(key, wrong);
            return null;
        }

        var value = section.ValueOf<string?>(entries[0], text => Known($"step with {key}", text, [.. plan.Tags.Where(tag => tag.Key == key).Select(tag => tag.Value).Distinct()]), null);
        return value is null ? null : new ThresholdScope.OfTag(key, value);
    }

    private Parsed<string?> Level(string text, string? phase)
    {
        var levels = plan.Phases.Where(one => one.Name == phase).SelectMany(one => one.Segments).Select(one => one.Level).OfType<string>().ToList();
        return phase is null ? text
            : levels.Count == 0 ? Parsed<string?>.Wrong($"phase `{phase}` has no levels; leave the level out")
            : Known("level", text, levels);
    }

    private static Parsed<string?> Known(string kind, string text, IReadOnlyList<string> known) =>
        known.Contains(text) ? text : Parsed<string?>.Wrong(known.Count == 0 ? $"there is no {kind} `{text}`; the plan's scenarios have none" : $"there is no {kind} `{text}`{NearestWord.Hint(text, known)}");
}
