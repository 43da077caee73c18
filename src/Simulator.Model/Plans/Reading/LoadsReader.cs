using Simulator.Model.Load;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads what a phase or level asks for: one load that all share, or <c>loads</c>, one for each population.</summary>
internal static class LoadsReader
{
    private const string LoadExample = "write users: 50 -> 150, or sessions: 5/s";

    private static readonly string[] OfShared = ["users", "sessions", "spacing", "work"];

    public static Segment Read(Section item, string phase, string? level, TimeSpan duration, IReadOnlyList<Population> populations)
    {
        if (item.Named("loads") is { } loads)
        {
            foreach (var key in OfShared.Where(key => (key != "work" || level is null) && item.Node(key) is not null))
            {
                item.Problem(key, "stands beside loads; what all share and what each has cannot both be said");
            }

            return new Segment(phase, level, LoadModel.Closed, new LoadCurve(0, 0), duration) { Own = Own(item, loads, duration, populations, isLevel: level is not null) };
        }

        var shared = Load(item, duration, isLevel: level is not null);
        return new Segment(phase, level, shared.Model, shared.Curve, duration) { Spacing = shared.Spacing, Work = shared.Work };
    }

    private static List<PopulationLoad?> Own(Section item, IReadOnlyList<(string Name, Section Load)> loads, TimeSpan duration, IReadOnlyList<Population> populations, bool isLevel)
    {
        if (item.Map["loads"] is PlanNode.Map { Entries.Count: 0 }) item.Problem("loads", "is empty; write at least one, such as { homeowners: { users: 50 } }");
        var own = new PopulationLoad?[populations.Count];
        foreach (var (name, section) in loads)
        {
            var at = populations.ToList().FindIndex(one => one.Name == name);
            if (at < 0) section.Problem($"there is no population `{name}`{NearestWord.Hint(name, [.. populations.Select(one => one.Name)])}");
            else if (populations[at].Count > 0) section.Problem($"{name} are {populations[at].Count} beside all others in every phase; give them a share instead of a count, or leave them out here");
            var load = Load(section, duration, isLevel);
            section.Close();
            if (at >= 0) own[at] = load;
        }

        return [.. own];
    }

    private static PopulationLoad Load(Section item, TimeSpan duration, bool isLevel)
    {
        var users = CurveReader.Read(item, LoadUnit.Users, duration);
        var sessions = CurveReader.Read(item, LoadUnit.Sessions, duration);
        var spacing = item.Optional("spacing", SpacingOf, Spacing.Poisson);
        var work = isLevel ? null : Work(item);
        if (work is not null && item.Has("sessions"))
        {
            item.Problem("work", "is done by users; of sessions the rate and the duration say how many");
        }

        if (item.Has("users") && item.Has("sessions"))
        {
            item.Problem("sessions", "stands beside users; a load is counted in users or in sessions, not in both");
        }
        else if (!item.Has("users") && !item.Has("sessions"))
        {
            item.Problem($"has no load; {LoadExample}");
        }
        else if (item.Has("users") && item.Has("spacing"))
        {
            item.Problem("spacing", "is of session starts; users come back when they do");
        }

        return new PopulationLoad(item.Has("sessions") ? LoadModel.PartlyOpen : LoadModel.Closed, users ?? sessions ?? new LoadCurve(0, 0)) { Spacing = spacing, Work = work };
    }

    private static FixedWork? Work(Section item)
    {
        if (item.OptionalMap("work") is not { } work) return null;
        var sessions = work.Optional("sessions", Numbers.Count, 0);
        var perUser = work.Optional("sessionsPerUser", Numbers.Count, 0);
        work.Close();
        if (work.Has("sessions") == work.Has("sessionsPerUser"))
        {
            work.Problem("is either so many of all together or so many of each user; write { sessions: 1000 } or { sessionsPerUser: 5 }");
        }

        return new FixedWork(sessions, perUser);
    }

    private static Parsed<Spacing> SpacingOf(string text) => text switch
    {
        "poisson" => Spacing.Poisson,
        "even" => Spacing.Even,
        _ => Parsed<Spacing>.Wrong($"`{text}` is neither poisson (by chance, as people come) nor even (one after another at equal gaps)"),
    };
}
