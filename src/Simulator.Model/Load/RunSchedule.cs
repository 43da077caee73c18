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

    private RunSchedule(LoadPlan plan, Stretch[] stretches, TimeSpan[] changes)
    {
        _plan = plan;
        _stretches = stretches;
        _changes = changes;
    }

    /// <summary>A segment's place in the run: [Start, End) on the run's clock.</summary>
    public readonly record struct Stretch(int Segment, TimeSpan Start, TimeSpan End);

    /// <summary>When the last segment ends.</summary>
    public TimeSpan End => _stretches.Length == 0 ? TimeSpan.Zero : _stretches[^1].End;

    public IReadOnlyList<Stretch> Stretches => _stretches;

    /// <summary>The plan from its first phase to its last.</summary>
    public static RunSchedule Of(LoadPlan plan) => new(plan, [.. Following(plan, 0, TimeSpan.Zero)], []);

    /// <summary>From <paramref name="at"/> on, the plan from its phase number <paramref name="phase"/>; a phase beyond the last ends the run.</summary>
    public RunSchedule GoTo(int phase, TimeSpan at)
    {
        var lived = _stretches.Where(stretch => stretch.Start < at).Select(stretch => stretch with { End = stretch.End < at ? stretch.End : at });
        var firstSegment = _plan.Phases.Take(phase).Sum(earlier => earlier.Segments.Count);
        return new(_plan, [.. lived, .. Following(_plan, firstSegment, at)], [.. _changes, at]);
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
        return segment.LoadOf(population) is { } load ? new AskedLoad(load, stretch.Start, segment.Duration, IsShared: segment.Own is null) : null;
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

    private static IEnumerable<Stretch> Following(LoadPlan plan, int firstSegment, TimeSpan start)
    {
        for (var segment = firstSegment; segment < plan.Segments.Count; segment++)
        {
            var end = start + plan.Segments[segment].Duration;
            yield return new Stretch(segment, start, end);
            start = end;
        }
    }
}
