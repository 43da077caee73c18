using Simulator.Metrics.Conformance;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Prediction;

/// <summary>Predicts what a plan will do by living it in virtual time. The same plan and options give the same prediction; nothing is sent.</summary>
public static class Predictor
{
    /// <summary>Whether it can be said what the plan's users will do: of scripted ones it cannot, since how often they come round is their target's to say, of which nothing is known.</summary>
    public static bool CanPredict(LoadPlan plan) => plan.Populations.All(population => population.IsPersona);

    /// <param name="plan">One that <see cref="CanPredict"/>.</param>
    public static RunPrediction Of(LoadPlan plan, PredictionOptions? options = null)
    {
        options ??= new PredictionOptions();
        var station = options.ResponseTime is null ? plan.Target.Station : null;
        var cut = PredictionCut.Of(plan, LifePace.Of(plan), station, options);
        var target = new PredictionTarget(options.ResponseTime, station, options.Overhead, cut.Scale);
        var tally = new PredictionTally(cut.Plan, cut.WarmUps, cut.Scale);
        for (var life = 0; life < cut.Lives; life++) PlanLife.Live(cut.Plan, unchecked(plan.Seed + (ulong)life), target, tally);
        var longest = Longest(plan);
        return new RunPrediction
        {
            Target = target.Words(options.ResponseTimeText),
            Scale = cut.Scale,
            SimulatedFor = cut.SimulatedFor,
            Lives = cut.Lives,
            Segments = [.. plan.Segments.Select((segment, number) => Segment(segment, tally.Segments[number], Seconds(cut, number), cut.Scale * cut.Lives))],
            Business = BusinessOf(tally.Segments),
            Sessions = longest < 0 ? null : SessionsIn(plan.Segments[longest].Name, tally.Segments[longest], Seconds(cut, longest), cut.Scale * cut.Lives),
            OpenJobs = longest < 0 ? null : JobsIn(plan.Segments[longest].Name, tally.Segments[longest], Seconds(cut, longest), cut.Scale * cut.Lives),
        };
    }

    private static double Seconds(PredictionCut cut, int segment) => (cut.Plan.Segments[segment].Duration - cut.WarmUps[segment]).TotalSeconds;

    private static int Longest(LoadPlan plan)
    {
        var longest = -1;
        for (var i = 0; i < plan.Segments.Count; i++)
        {
            var isLonger = longest < 0 || plan.Segments[i].Duration > plan.Segments[longest].Duration;
            if (plan.Segments[i].IsFlat && plan.Segments[i].HasLoad && isLonger) longest = i;
        }

        return longest;
    }

    // What was counted, over the lives and for the whole of the people.
    private static PredictedSegment Segment(Segment segment, SegmentTally tally, double seconds, double part) => new()
    {
        Name = segment.Name,
        Seconds = segment.Duration.TotalSeconds,
        IsFlat = segment.IsFlat && !segment.HasWork,
        Sessions = tally.InSessionSeconds / seconds / part,
        SessionStarts = tally.SessionsBegun / seconds / part,
        Throughput = tally.Requests / seconds / part,
        ResponseTimeMs = Mean(1000 * tally.ResponseSeconds, tally.Requests) ?? 0,
        SessionSteps = Mean(tally.SessionRequests, tally.SessionsEnded),
        SessionSeconds = Mean(tally.SessionSeconds, tally.SessionsEnded),
        Steps = tally.Steps.OrderByDescending(step => step.Value).ThenBy(step => step.Key, StringComparer.Ordinal)
            .ToDictionary(step => step.Key, step => step.Value / tally.Requests),
        OpenJobs = tally.OpenJobSeconds / seconds / part,
        OpenJobsAtEnd = tally.OpenJobsAtEnd / part,
        BidsPerJob = Mean(tally.Bids, tally.JobsLeft),
        Fill = Mean(tally.JobsWithBid, tally.JobsLeft),
        Match = Mean(tally.JobsAwarded, tally.JobsLeft),
        Conflicts = Mean(tally.BidsLate, tally.BidsTried),
        Disputes = tally.Disputes / seconds / part,
    };

    private static Dictionary<string, double> BusinessOf(IReadOnlyList<SegmentTally> segments)
    {
        var shares = new Dictionary<string, double>();
        Add(BusinessClaims.Match, segments.Sum(one => one.JobsAwarded), segments.Sum(one => one.JobsLeft));
        Add(BusinessClaims.Late, segments.Sum(one => one.BidsLate), segments.Sum(one => one.BidsTried));
        return shares;

        void Add(string name, double taken, long of)
        {
            if (of > 0) shares[name] = taken / of;
        }
    }

    private static LittleCheck? SessionsIn(string name, SegmentTally tally, double seconds, double part) => tally.SessionsEnded == 0
        ? null
        : new LittleCheck(name, tally.InSessionSeconds / seconds / part, tally.SessionsBegun / seconds / part, tally.SessionSeconds / tally.SessionsEnded);

    private static LittleCheck? JobsIn(string name, SegmentTally tally, double seconds, double part) => tally.JobsLeft == 0
        ? null
        : new LittleCheck(name, tally.OpenJobSeconds / seconds / part, tally.JobsPosted / seconds / part, tally.JobSeconds / tally.JobsLeft);

    private static double? Mean(double sum, double count) => count == 0 ? null : sum / count;
}
