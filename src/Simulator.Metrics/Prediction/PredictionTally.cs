using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.VirtualTime;
using Simulator.Model.VirtualTime.Market;

namespace Simulator.Metrics.Prediction;

/// <summary>Counts what happens in each segment of the lives of a plan, from a moment of the segment on.</summary>
/// <param name="plan">As it is lived.</param>
/// <param name="scale">Part of the people that are lived; populations of a fixed number are lived as a whole, and weigh less.</param>
/// <param name="warmUps">How long each segment is lived before anything counts.</param>
internal sealed class PredictionTally(LoadPlan plan, IReadOnlyList<TimeSpan> warmUps, double scale) : IVirtualObserver, IVirtualMarketObserver
{
    private RunSchedule _schedule = RunSchedule.Of(plan);
    private readonly double[] _weights = [.. plan.Populations.Select(population => population.Count > 0 ? scale : 1)];
    private double _inSession;
    private int _openJobs;
    private TimeSpan _counted;
    private int _at;

    public SegmentTally[] Segments { get; } = [.. plan.Segments.Select(_ => new SegmentTally())];

    /// <summary>A life is over.</summary>
    public void EndLife(TimeSpan end)
    {
        Count(end);
        if (Segments.Length > 0) Segments[^1].OpenJobsAtEnd += _openJobs;
        (_inSession, _openJobs, _counted, _at) = (0, 0, TimeSpan.Zero, 0);
        _schedule = RunSchedule.Of(plan);
    }

    public void WentOn(RunSchedule schedule) => _schedule = schedule;

    public void Answered(UserKey user, Step step, Answer answer, TimeSpan due, TimeSpan now)
    {
        if (TallyAt(due) is not { } tally) return;
        var weight = _weights[user.Population];
        tally.Requests += weight;
        tally.Steps[step.Name] = tally.Steps.GetValueOrDefault(step.Name) + weight;
        tally.ResponseSeconds += weight * (now - due).TotalSeconds;
        if (answer is { Call: MarketCalls.InitiateDispute, Outcome: OutcomeClass.Ok }) tally.Disputes++;
        if (answer.Call is not MarketCalls.PlaceBid) return;
        tally.BidsTried++;
        if (answer.Outcome == OutcomeClass.BusinessConflict) tally.BidsLate++;
    }

    public void SessionBegan(UserKey user, TimeSpan now)
    {
        Count(now);
        _inSession += _weights[user.Population];
        if (TallyAt(now) is { } tally) tally.SessionsBegun += _weights[user.Population];
    }

    public void SessionEnded(UserKey user, TimeSpan began, TimeSpan now, int requests, bool isWhole)
    {
        Count(now);
        _inSession -= _weights[user.Population];
        if (!isWhole || TallyAt(now) is not { } tally) return;
        var weight = _weights[user.Population];
        tally.SessionsEnded += weight;
        tally.SessionRequests += weight * requests;
        tally.SessionSeconds += weight * (now - began).TotalSeconds;
    }

    public void SessionDropped(int population, TimeSpan now) { }

    public void JobOpened(TimeSpan now)
    {
        Count(now);
        _openJobs++;
        if (TallyAt(now) is { } tally) tally.JobsPosted++;
    }

    public void JobLeft(JobLife life)
    {
        Count(life.LeftAt);
        _openJobs--;
        if (TallyAt(life.LeftAt) is not { } tally) return;
        tally.JobsLeft++;
        tally.Bids += life.Bids;
        tally.JobSeconds += (life.LeftAt - life.PostedAt).TotalSeconds;
        if (life.Bids > 0) tally.JobsWithBid++;
        if (life.IsAwarded) tally.JobsAwarded++;
    }

    private SegmentTally? TallyAt(TimeSpan moment) =>
        _schedule.At(moment) is { } stretch && moment - stretch.Start >= warmUps[stretch.Segment] ? Segments[stretch.Segment] : null;

    // What was there since the last change, in each segment that has passed meanwhile.
    private void Count(TimeSpan now)
    {
        while (_at < _schedule.Stretches.Count)
        {
            var stretch = _schedule.Stretches[_at];
            var from = stretch.Start + warmUps[stretch.Segment];
            var seconds = ((now < stretch.End ? now : stretch.End) - (_counted > from ? _counted : from)).TotalSeconds;
            var tally = Segments[stretch.Segment];
            if (seconds > 0)
            {
                tally.InSessionSeconds += seconds * _inSession;
                tally.OpenJobSeconds += seconds * _openJobs;
            }

            if (now < stretch.End) break;
            if (_at < Segments.Length - 1) tally.OpenJobsAtEnd += _openJobs;
            _at++;
        }

        if (now > _counted) _counted = now;
    }
}
