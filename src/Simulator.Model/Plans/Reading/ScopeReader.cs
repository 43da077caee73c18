using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads a threshold's <c>scope</c>: nothing for the run, a phase, a phase and level, a population, or a step.</summary>
internal sealed class ScopeReader(IReadOnlyList<Phase> phases, IReadOnlyList<Population> populations, IReadOnlyList<string> steps)
{
    private static readonly string[] Kinds = ["phase", "population", "step"];

    public ThresholdScope Read(Section item)
    {
        if (item.OptionalMap("scope") is not { } scope)
        {
            return new ThresholdScope.WholeRun();
        }

        var phase = scope.Optional<string?>("phase", text => Known("phase", text, [.. phases.Select(one => one.Name)]), null);
        var level = scope.Optional<string?>("level", text => Level(text, phase), null);
        var population = scope.Optional<string?>("population", text => Known("population", text, [.. populations.Select(one => one.Name)]), null);
        var step = scope.Optional<string?>("step", text => Known("step", text, steps), null);
        var kinds = Kinds.Count(scope.Has);
        if (kinds > 1)
        {
            scope.Problem("names more than one kind; a threshold looks at a phase (with or without a level), at a population, or at a step");
        }
        else if (scope.Has("level") && !scope.Has("phase"))
        {
            scope.Problem("level", "a level needs its phase; write scope: { phase: …, level: … }");
        }
        else if (kinds == 0)
        {
            scope.Problem("is empty; name a phase, a population or a step, or leave the scope out for the whole run");
        }

        scope.Close();
        return (phase, level, population, step) switch
        {
            ({ } one, { } two, _, _) => new ThresholdScope.OfLevel(one, two),
            ({ } one, null, _, _) => new ThresholdScope.OfPhase(one),
            (_, _, { } one, _) => new ThresholdScope.OfPopulation(one),
            (_, _, _, { } one) => new ThresholdScope.OfStep(one),
            _ => new ThresholdScope.WholeRun(),
        };
    }

    private Parsed<string?> Level(string text, string? phase)
    {
        var levels = phases.Where(one => one.Name == phase).SelectMany(one => one.Segments).Select(one => one.Level).OfType<string>().ToList();
        return phase is null ? text
            : levels.Count == 0 ? Parsed<string?>.Wrong($"phase `{phase}` has no levels; leave the level out")
            : Known("level", text, levels);
    }

    private static Parsed<string?> Known(string kind, string text, IReadOnlyList<string> known) =>
        known.Contains(text) ? text : Parsed<string?>.Wrong($"there is no {kind} `{text}`{NearestWord.Hint(text, known)}");
}
