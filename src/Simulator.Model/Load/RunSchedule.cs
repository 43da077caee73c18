using Simulator.Model.Plans;

namespace Simulator.Model.Load;

/// <summary>
/// Which segment is in force at which moment of the run's clock. Immutable: a jump to another phase gives a new schedule that
/// keeps what was already lived, so that samples due before the jump stay where they belong.
/// </summary>
public sealed class RunSchedule
{
    private readonly LoadPlan _plan;
    private readonly Stretch[] _stretches;
    private readonly TimeSpan[] _changes;
    private readonly LoadChange[] _lasting;

    private RunSchedule(LoadPlan plan, Stretch[] stretches, TimeSpan[] changes, LoadChange[] lasting)
    {
        _plan = plan;
        _stretches = stretches;
        _changes = changes;
        _lasting = lasting;
    }

    /// <summary>A segment's place in the run: [Start, End) on the run's clock.</summary>
    public readonly record struct Stretch(int Segment, TimeSpan Start, TimeSpan End)
    {
        /// <summary>When the segment began of which this is a later part; null where it begins here.</summary>
        internal TimeSpan? Origin { get; init; }

        /// <summary>What was changed of the plan, in the order in which it was; null for nothing.</summary>
        internal IReadOnlyList<LoadChange>? Changes { get; init; }
    }

    /// <summary>When the last segment ends.</summary>
    public TimeSpan End => _stretches.Length == 0 ? TimeSpan.Zero : _stretches[^1].End;

    public IReadOnlyList<Stretch> Stretches => _stretches;

    /// <summary>The plan from its first phase to its last.</summary>
    public static RunSchedule Of(LoadPlan plan) => new(plan, [.. Following(plan, 0, TimeSpan.Zero, [])], [], []);

    /// <summary>From <paramref name="at"/> on, the plan from its phase number <paramref name="phase"/>; a phase beyond the last ends the run.</summary>
    public RunSchedule GoTo(int phase, TimeSpan at)
    {
        var lived = _stretches.Where(stretch => stretch.Start < at).Select(stretch => stretch with { End = stretch.End < at ? stretch.End : at });
        var firstSegment = _plan.Phases.Take(phase).Sum(earlier => earlier.Segments.Count);
        return new(_plan, [.. lived, .. Following(_plan, firstSegment, at, _lasting)], [.. _changes, at], _lasting);
    }

    /// <summary>With the load changed from the change's moment on; without effect after the end.</summary>
    public RunSchedule With(LoadChange change)
    {
        var phase = At(change.At) is { } now ? PhaseOf(now.Segment) : -1;
        List<Stretch> stretches = [];
        foreach (var stretch in _stretches)
        {
            if (stretch.End <= change.At || (change.IsForPhase && PhaseOf(stretch.Segment) != phase))
            {
                stretches.Add(stretch);
                continue;
            }

            if (stretch.Start < change.At) stretches.Add(stretch with { End = change.At });
            var start = stretch.Start < change.At ? change.At : stretch.Start;
            stretches.Add(stretch with
            {
                Start = start,
                Origin = start > stretch.Start ? stretch.Origin ?? stretch.Start : stretch.Origin,
                Changes = [.. stretch.Changes ?? [], change],
            });
        }

        return new(_plan, [.. stretches], [.. _changes, change.At], change.IsForPhase ? _lasting : [.. _lasting, change]);
    }

    /// <summary>From which moment on this schedule says something else than one that it was made from; null where they are the same.</summary>
    public TimeSpan? ChangedSince(RunSchedule earlier) => _changes.Length > earlier._changes.Length ? _changes[earlier._changes.Length..].Min() : null;

    /// <summary>The stretch in force, or null before the run and after its end.</summary>
    public Stretch? At(TimeSpan elapsed)
    {
        // Few stretches, and the newest is asked for: from the back.
        for (var i = _stretches.Length - 1; i >= 0; i--)
        {
            if (elapsed >= _stretches[i].Start)
            {
                return elapsed < _stretches[i].End ? _stretches[i] : null;
            }
        }

        return null;
    }

    /// <summary>Number of the segment in force, -1 before the run and after its end.</summary>
    public int SegmentAt(TimeSpan elapsed) => At(elapsed)?.Segment ?? -1;

    /// <summary>The load that all populations share, in users or session starts a second; 0 outside all segments.</summary>
    public double LoadAt(TimeSpan elapsed) =>
        At(elapsed) is { } stretch ? _plan.Segments[stretch.Segment].Curve.At((elapsed - stretch.Start) / _plan.Segments[stretch.Segment].Duration) : 0;

    /// <summary>What a stretch asks of a population; null where it has no load.</summary>
    /// <param name="population">Index in the plan.</param>
    public AskedLoad? AskedOf(int population, Stretch stretch)
    {
        var segment = _plan.Segments[stretch.Segment];
        var isFixed = _plan.Populations[population].Count > 0;
        AskedLoad? asked = isFixed ? new AskedLoad(OfCount(population), stretch.Start, segment.Duration, IsShared: false)
            : segment.LoadOf(population) is { } load ? new AskedLoad(load, stretch.Origin ?? stretch.Start, segment.Duration, IsShared: segment.Own is null)
            : null;
        foreach (var change in stretch.Changes ?? [])
        {
            if (change.Population is { } one ? one == population : !isFixed) asked = Changed(asked, change, population);
        }

        return asked;
    }

    /// <summary>Number of the phase that a segment belongs to.</summary>
    public int PhaseOf(int segment)
    {
        var last = -1;
        for (var phase = 0; phase < _plan.Phases.Count; phase++)
        {
            last += _plan.Phases[phase].Segments.Count;
            if (segment <= last)
            {
                return phase;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(segment), segment, "the plan has fewer segments");
    }

    private PopulationLoad OfCount(int population) => new(LoadModel.Closed, new LoadCurve(_plan.Populations[population].Count, _plan.Populations[population].Count));

    private AskedLoad? Changed(AskedLoad? asked, LoadChange change, int population)
    {
        var before = asked ?? AskedElsewhere(population);
        if (change.Curve is { } curve && before is { } load)
        {
            asked = load with
            {
                Load = load.Load with { Curve = change.Over > TimeSpan.Zero ? curve : new LoadCurve(curve.To, curve.To) },
                Begins = change.At, Lasts = change.Over > TimeSpan.Zero ? change.Over : TimeSpan.FromTicks(1), IsShared = load.IsShared && change.Population is null,
            };
        }

        return change.Factor is not { } factor || asked is not { } scaled ? asked : change.Population is null ? scaled with { Factor = factor } : scaled with { OwnFactor = factor };
    }

    // A population that has no load now counts what it counts in other segments.
    private AskedLoad? AskedElsewhere(int population) =>
        _plan.Segments.Select(segment => segment.LoadOf(population)).FirstOrDefault(load => load is not null) is { } load ? new AskedLoad(load, TimeSpan.Zero, TimeSpan.FromTicks(1), IsShared: false) : null;

    private static IEnumerable<Stretch> Following(LoadPlan plan, int firstSegment, TimeSpan start, LoadChange[] lasting)
    {
        for (var segment = firstSegment; segment < plan.Segments.Count; segment++)
        {
            var end = start + plan.Segments[segment].Duration;
            yield return new Stretch(segment, start, end) { Changes = lasting.Length == 0 ? null : lasting };
            start = end;
        }
    }
}
