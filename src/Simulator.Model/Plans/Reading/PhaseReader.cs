using Simulator.Model.Load;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>phases</c> and their levels.</summary>
internal static class PhaseReader
{
    private static readonly string[] OfLevels = ["duration", "users", "sessions", "spacing", "loads", "work"];

    public static IReadOnlyList<Phase> Read(Section top, IReadOnlyList<Population> populations)
    {
        var items = top.Items("phases");
        if (!top.Has("phases"))
        {
            top.Missing("phases", "write at least one: phases: [ { name: steady, duration: 1m, users: 50 } ]");
        }
        else if (top.Node("phases") is Tree.PlanNode.Sequence { Items.Count: 0 })
        {
            top.Problem("phases", "is empty; write at least one phase");
        }

        var phases = items.Select(item => Phase(item, populations)).ToList();
        Uniqueness.Check(items.Zip(phases, (item, phase) => (item, (string?)phase.Name)), "phase");
        OneModel(items, phases, populations);
        return phases;
    }

    private static Phase Phase(Section item, IReadOnlyList<Population> populations)
    {
        var name = item.Required("name", Names.Read, "every phase has a name, such as stress") ?? "";
        var gates = item.Optional("verdict", Verdict, true);
        var levels = item.Items("levels");
        List<Segment> segments;
        if (!item.Has("levels"))
        {
            segments = [Segment(item, name, null, populations)];
        }
        else
        {
            segments = [.. levels.Select(level => Level(level, name, populations))];
            Uniqueness.Check(levels.Zip(segments, (level, segment) => (level, segment.Level)), "level");
            if (item.Node("levels") is Tree.PlanNode.Sequence { Items.Count: 0 })
            {
                item.Problem("levels", "is empty; write at least one level, or give the phase itself a duration and users");
            }

            foreach (var key in OfLevels.Where(key => item.Node(key) is not null))
            {
                item.Problem(key, $"a phase with levels has no {key} of its own; give it to the levels");
            }
        }

        item.Close();
        return new Phase(name, gates, segments);
    }

    private static Segment Level(Section level, string phase, IReadOnlyList<Population> populations)
    {
        var name = level.Required("name", Names.Read, "every level has a name, such as \"1500\"") ?? "";
        var segment = Segment(level, phase, name, populations);
        level.Close();
        return segment;
    }

    private static Segment Segment(Section item, string phase, string? level, IReadOnlyList<Population> populations) =>
        LoadsReader.Read(item, phase, level, item.Required("duration", Durations.Positive, "write how long it lasts, such as 30s or 20m"), populations);

    // Users live on from phase to phase, and whose sessions come one by one out of a pool cannot be there all the time: a population counts one
    // thing from its first load to its last.
    private static void OneModel(IReadOnlyList<Section> items, List<Phase> phases, IReadOnlyList<Population> populations)
    {
        var isShared = phases.All(phase => phase.Segments.All(segment => segment.Own is null));
        var counted = populations.Select((population, at) => (population.Name, At: at, IsFixed: population.Count > 0)).Where(one => !one.IsFixed).ToList();
        foreach (var (name, at, _) in isShared ? [("", 0, false)] : counted)
        {
            var loads = phases.SelectMany((phase, number) => phase.Segments.Select(segment => (phase, number, Load: segment.LoadOf(at)))).Where(one => one.Load is not null).ToList();
            foreach (var other in loads.Where(one => one.Load!.Model != loads[0].Load!.Model).DistinctBy(one => one.number))
            {
                var (word, first, before) = (Word(other.Load!.Model), loads[0].phase.Name, Word(loads[0].Load!.Model));
                items[other.number].Problem(isShared
                    ? $"counts {word} while phase `{first}` counts {before}; all phases and levels of a plan count the same"
                    : $"counts {word} of {name} while phase `{first}` counts {before}; a population counts the same from beginning to end");
            }
        }
    }

    private static string Word(LoadModel model) => model == LoadModel.Closed ? "users" : "sessions";

    private static Parsed<bool> Verdict(string text) => text switch
    {
        "gates" => true,
        "reports" => false,
        _ => Parsed<bool>.Wrong($"`{text}` is neither gates (its thresholds enter the verdict) nor reports (they are only shown)"),
    };
}
