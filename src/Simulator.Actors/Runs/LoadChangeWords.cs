using System.Globalization;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Actors.Runs;

/// <summary>A change of the load in words for a reader of the result.</summary>
internal static class LoadChangeWords
{
    /// <summary><c>visitors to 50, times 2, in this phase only</c>.</summary>
    public static string Of(LoadChange change, LoadPlan plan)
    {
        var who = change.Population is { } number ? plan.Populations[number].Name : "all";
        var curve = change.Curve is not { } asked ? ""
            : change.Over > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $" to {asked.To:0.###} over {change.Over.TotalSeconds:0.###} s")
            : string.Create(CultureInfo.InvariantCulture, $" to {asked.To:0.###}");
        var factor = change.Factor is not { } times ? "" : times == 0 ? " paused" : string.Create(CultureInfo.InvariantCulture, $" times {times:0.###}");
        return $"{who}{curve}{factor}{(change.IsForPhase ? ", in this phase only" : "")}";
    }
}
