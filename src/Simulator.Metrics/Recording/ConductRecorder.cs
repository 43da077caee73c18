using System.Collections.Concurrent;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Counts what the users of a node decide and when they send, so that the traffic can be held against the plan. Called from many threads; it never
/// blocks, and takes memory only with a user's first draws and with sessions' starts.
/// </summary>
public sealed class ConductRecorder : IMarketConduct
{
    /// <summary>Users of each population whose draws are kept in their order, on each node.</summary>
    public const int TrackedUsers = 256;

    // A choice whose options do not differ in a quantity says nothing of its coefficient.
    private const double LeastVariance = 1e-6;

    private readonly ConductLayout _layout;
    private readonly ConductCells _cells;
    private readonly DrawTracks _tracks;
    private readonly DrawPrints _prints;
    private readonly RankScore?[] _ranks;
    private readonly int[] _inSession;
    private readonly ConcurrentQueue<SessionStart> _starts = new();

    /// <param name="layout">Of the run's plan.</param>
    /// <param name="nodes">Over how many nodes the users' numbers are spread.</param>
    public ConductRecorder(ConductLayout layout, int nodes)
    {
        _layout = layout;
        _cells = new ConductCells(layout.Length);
        _tracks = new DrawTracks(layout.Populations.Count, TrackedUsers * nodes);
        _prints = new DrawPrints(layout.Populations.Count);
        _ranks = [.. layout.Populations.Select(population => population.Model is { } model ? new RankScore(model.Contractor.RankExponent) : null)];
        _inSession = new int[layout.Populations.Count];
    }

    public void Chose(UserKey user, int row, uint enabled, int option)
    {
        var place = _layout.Populations[user.Population].Rows[row];
        if (place.IsCounted) _cells.Add(place.CellOf(enabled, option), 1);
    }

    public void Tossed(UserKey user, int row, double factor, bool taken)
    {
        var place = _layout.Populations[user.Population].Rows[row];
        var share = Math.Clamp(place.Row.Weights[0] * factor, 0, 1);
        Score(place.Coin, share, share * (1 - share));
        if (taken) _cells.Add(place.Coin.Taken, 1);
    }

    public void Paused(UserKey user, int pause, TimeSpan drawn)
    {
        var law = _layout.Populations[user.Population].Pauses[pause];
        var place = law.Bins.PlaceOf(drawn.Ticks);
        _cells.Add(law.Start + place, 1);
        if (!law.Bins.IsContinuous || !law.Bins.IsBetween(place)) return;

        var (isTracked, isPrinted) = (_tracks.Wants(user.Population, user.Number), _prints.Wants(user.Population, user.Number));
        if (!isTracked && !isPrinted) return;
        var share = law.Bins.ShareOf(drawn.Ticks);
        if (isTracked) _tracks.Add(user.Population, user.Number, share);
        if (isPrinted) _prints.Add(user.Population, user.Number, share);
    }

    public void Drew(UserKey user, int trait, double value)
    {
        var law = _layout.Populations[user.Population].Traits[trait];
        _cells.Add(law.Start + law.Bins.PlaceOf(value), 1);
    }

    public void Ranked(UserKey user, ulong open, int rank)
    {
        var (score, variance) = _ranks[user.Population]!.Of(open, rank);
        Score(_layout.Populations[user.Population].Rank, score, variance);
    }

    public void Weighed(UserKey user, BidsWeighed choice)
    {
        var population = _layout.Populations[user.Population];
        Span<double> scores = stackalloc double[population.Choices.Count];
        Span<double> variances = stackalloc double[population.Choices.Count];
        ChoiceScore.Of(choice, population.Choice, scores, variances);
        for (var i = 0; i < scores.Length; i++)
        {
            Score(population.Choices[i], scores[i], variances[i]);
            if (variances[i] > LeastVariance) _cells.Add(population.Choices[i].Taken, 1);
        }
    }

    /// <summary>A step was sent.</summary>
    /// <param name="pause">Index of the law of its pause, -1 where it was not drawn.</param>
    /// <param name="gap">From the former answer, or from the session's due moment, to now.</param>
    /// <param name="drawn">How long that should have been.</param>
    public void Sent(UserKey user, int pause, TimeSpan gap, TimeSpan drawn)
    {
        if (pause >= 0)
        {
            var law = _layout.Populations[user.Population].Pauses[pause];
            _cells.Add(law.Realised + law.Bins.PlaceOfLate(gap.Ticks), 1);
        }
        var late = gap.Ticks - drawn.Ticks;
        _cells.Add(_layout.Lag + LagBins.Of(late / TimeSpan.TicksPerMicrosecond), 1);
        _cells.Add(_layout.LagTicks, late);
        if (late < -1)
        {
            _cells.Add(_layout.EarlySteps, 1);
            _cells.Add(_layout.EarlyTicks, -late);
        }
    }

    /// <summary>A user did nothing, between an answer and the next request or between sessions. Each segment gets its own part of it.</summary>
    /// <param name="schedule">The run's, to this moment.</param>
    public void Waited(RunSchedule schedule, TimeSpan from, TimeSpan to)
    {
        for (var i = schedule.Stretches.Count - 1; i >= 0 && schedule.Stretches[i].End > from; i--)
        {
            var stretch = schedule.Stretches[i];
            var part = Math.Min(to.Ticks, stretch.End.Ticks) - Math.Max(from.Ticks, stretch.Start.Ticks);
            if (part > 0) _cells.Add(_layout.WaitTicks + stretch.Segment, part);
        }
    }

    /// <summary>A session that follows another of the same user began.</summary>
    public void SessionFollowed(UserKey user) => Interlocked.Increment(ref _inSession[user.Population]);

    /// <summary>A session of an open load began.</summary>
    /// <param name="due">When it was due on the run's clock.</param>
    /// <param name="now">When it began.</param>
    public void SessionArrived(UserKey user, TimeSpan due, TimeSpan now)
    {
        Interlocked.Increment(ref _inSession[user.Population]);
        _cells.Add(_layout.StartLag + LagBins.Of((now - due).Ticks / TimeSpan.TicksPerMicrosecond), 1);
        _starts.Enqueue(new SessionStart(user.Population, due.Ticks / TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>A session is over.</summary>
    /// <param name="length">Since it was due.</param>
    /// <param name="isCut">Broken off before its end.</param>
    public void SessionEnded(UserKey user, TimeSpan length, bool isCut)
    {
        var population = _layout.Populations[user.Population];
        Interlocked.Decrement(ref _inSession[user.Population]);
        _cells.Add(isCut ? population.SessionsCut : population.SessionsEnded, 1);
        _cells.Add(population.SessionTicks, length.Ticks);
    }

    /// <summary>What was counted since the last flip. One caller at a time.</summary>
    /// <param name="isSecond">Whether a second of the run's clock ends here: then the users in session are counted.</param>
    public ConductSnapshot Flip(bool isSecond)
    {
        for (var i = 0; isSecond && i < _inSession.Length; i++)
        {
            _cells.Add(_layout.Populations[i].InSession, Volatile.Read(ref _inSession[i]));
            _cells.Add(_layout.Populations[i].Samples, 1);
        }
        List<SessionStart> starts = [];
        while (_starts.TryDequeue(out var start)) starts.Add(start);
        var (cells, counts) = _cells.TakeAll();
        return new ConductSnapshot(_layout.Fingerprint, cells, counts, _tracks.TakeAll(), _prints.TakeAll(), starts);
    }

    private void Score(ScorePlace place, double score, double variance)
    {
        _cells.Add(place.Count, 1);
        _cells.AddReal(place.Sum, score);
        _cells.AddReal(place.Variance, variance);
    }
}
