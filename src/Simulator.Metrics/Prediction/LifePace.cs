using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Prediction;

/// <summary>How much one user does where nobody waits for the target: from a short life of a few, to reckon how long the whole would take.</summary>
/// <param name="UserRate">Requests a second of a user under a closed load, more than 0.</param>
/// <param name="SessionSteps">Requests of a session.</param>
/// <param name="SessionSeconds">How long it lasts.</param>
internal sealed record LifePace(double UserRate, double SessionSteps, double SessionSeconds)
{
    private const int Users = 200;

    // In honest seconds; some fifty requests of each.
    private const double HonestSeconds = 400;

    public static LifePace Of(LoadPlan plan)
    {
        var seconds = HonestSeconds * plan.Clock.ThinkScale;
        var segment = new Segment("pace", null, LoadModel.Closed, new LoadCurve(Users, Users), TimeSpan.FromSeconds(seconds));
        var brief = plan with { Phases = [new Phase("pace", false, [segment])] };
        var tally = new PredictionTally(brief, [TimeSpan.Zero], 1);
        PlanLife.Live(brief, brief.Seed, new PredictionTarget(null, null, TimeSpan.Zero, 1), tally);
        var lived = tally.Segments[0];
        var steps = lived.SessionsEnded > 0 ? lived.SessionRequests / lived.SessionsEnded : 10;
        var length = lived.SessionsEnded > 0 ? lived.SessionSeconds / lived.SessionsEnded : seconds;
        return new LifePace(Math.Max(1, lived.Requests) / (Users * seconds), steps, length);
    }

    /// <summary>Requests a second at the mean load of a segment.</summary>
    public double RateOf(Segment segment, StationPlan? station)
    {
        var asked = segment.Loads.Sum(load => load.Curve.Mean * (load.Model == LoadModel.Closed ? UserRate : SessionSteps));
        return station is null ? asked : Math.Min(asked, station.Capacity);
    }
}
