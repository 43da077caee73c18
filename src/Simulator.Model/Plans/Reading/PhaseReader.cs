using Simulator.Model.Load;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>phases</c> and their levels.</summary>
internal static class PhaseReader
{
    private const string LoadExample = "write users: 50 -> 150, or sessions: 5/s";

    private static readonly string[] OfLevels = ["duration", "users", "sessions"];

    public static IReadOnlyList<Phase> Read(Section top)
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

        var phases = items.Select(Phase).ToList();
        Uniqueness.Check(items.Zip(phases, (item, phase) => (item, (string?)phase.Name)), "phase");
        OneModel(items, phases);
        return phases;
    }

    private static Phase Phase(Section item)
    {
        var name = item.Required("name", Names.Read, "every phase has a name, such as stress") ?? "";
        var gates = item.Optional("verdict", Verdict, true);
        var levels = item.Items("levels");
        List<Segment> segments;
        if (!item.Has("levels"))
        {
            segments = [Segment(item, name, null)];
        }
        else
        {
            segments = [.. levels.Select(level => Level(level, name))];
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

    private static Segment Level(Section level, string phase)
    {
        var name = level.Required("name", Names.Read, "every level has a name, such as \"1500\"") ?? "";
        var segment = Segment(level, phase, name);
        level.Close();
        return segment;
    }

    private static Segment Segment(Section item, string phase, string? level)
    {
        var duration = item.Required("duration", Durations.Positive, "write how long it lasts, such as 30s or 20m");
        var users = Curve(item, "users", Curves.Users, Curves.UserCount, Curves.UsersExample);
        var sessions = Curve(item, "sessions", Curves.Sessions, Curves.PerSecond, Curves.SessionsExample);
        if (item.Has("users") && item.Has("sessions"))
        {
            item.Problem("sessions", "stands beside users; a load is counted in users or in sessions, not in both");
        }
        else if (!item.Has("users") && !item.Has("sessions"))
        {
            item.Problem($"has no load; {LoadExample}");
        }

        return new Segment(phase, level, item.Has("sessions") ? LoadModel.PartlyOpen : LoadModel.Closed, users ?? sessions ?? new LoadCurve(0, 0), duration);
    }

    private static LoadCurve? Curve(Section item, string key, Func<string, Parsed<LoadCurve>> whole, Func<string, Parsed<double>> end, string example)
    {
        if (item.Node(key) is not Tree.PlanNode.Map)
        {
            return item.Optional(key, whole, null!);
        }

        var ramp = item.OptionalMap(key)!;
        var curve = new LoadCurve(ramp.Required("from", end, example), ramp.Required("to", end, example));
        ramp.Close();
        return curve;
    }

    // Users live on from phase to phase, so a run counts one thing from its beginning to its end.
    private static void OneModel(IReadOnlyList<Section> items, List<Phase> phases)
    {
        var models = phases.Select(phase => phase.Segments.Count > 0 ? phase.Segments[0].Model : LoadModel.Closed).ToList();
        for (var i = 0; i < phases.Count; i++)
        {
            if (phases[i].Segments.FirstOrDefault(segment => segment.Model != models[0]) is { } other)
            {
                items[i].Problem($"counts {Word(other.Model)} while phase `{phases[0].Name}` counts {Word(models[0])}; all phases and levels of a plan count the same");
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
