using Simulator.Host.Reports;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Host.Views;

/// <summary>What a segment asks for, in a few words.</summary>
internal static class LoadWords
{
    private const int MostLevels = 4;

    /// <summary><c>50 → 150 users</c>, or a line for each population that has its own.</summary>
    public static string Of(LoadPlan plan, Segment segment, bool isUnicode)
    {
        if (segment.Own is not { } own) return Of(segment.LoadOf(0)!, isUnicode);
        return string.Join('\n', own.Select((load, at) => (load, plan.Populations[at].Name)).Where(one => one.load is not null).Select(one => $"{one.Name}: {Of(one.load!, isUnicode)}"));
    }

    private static string Of(PopulationLoad load, bool isUnicode)
    {
        var unit = load.Model == LoadModel.Closed ? "users" : load.Spacing == Spacing.Even ? "sessions/s, even" : "sessions/s";
        return $"{Of(load.Curve, isUnicode ? "→" : "->")} {unit}";
    }

    // A ramp by its ends, stairs by their levels as far as they are few, all else by its way.
    private static string Of(LoadCurve curve, string arrow)
    {
        if (curve.IsFlat) return Figures.Factor(curve.From);
        var levels = new List<double>();
        foreach (var level in curve.Lines.SelectMany(line => new[] { line.From, line.To }))
        {
            if (levels.Count == 0 || levels[^1] != level) levels.Add(level);
        }

        return levels.Count <= MostLevels
            ? string.Join($" {arrow} ", levels.Select(Figures.Factor))
            : $"{Figures.Factor(curve.From)} {arrow} {Figures.Factor(curve.To)}, at most {Figures.Factor(curve.Peak)}";
    }
}
