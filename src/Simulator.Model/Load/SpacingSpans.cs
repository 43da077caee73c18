namespace Simulator.Model.Load;

/// <summary>Where in a schedule a population's session starts lie by chance and where evenly; what asks for none belongs to what was before.</summary>
internal sealed class SpacingSpans
{
    private readonly List<(Spacing Spacing, TimeSpan End)> _spans = [];

    public SpacingSpans(RunSchedule schedule, int population)
    {
        foreach (var stretch in schedule.Stretches)
        {
            var asked = schedule.AskedOf(population, stretch) is { } load && load.Model != LoadModel.Closed ? load.Spacing : (Spacing?)null;
            if (_spans.Count > 0 && (asked is null || asked == _spans[^1].Spacing)) _spans[^1] = (_spans[^1].Spacing, stretch.End);
            else _spans.Add((asked ?? Spacing.Poisson, stretch.End));
        }
    }

    public Spacing SpacingAt(TimeSpan elapsed) => _spans.Count == 0 ? Spacing.Poisson : _spans[IndexAt(elapsed)].Spacing;

    /// <summary>When the spacing in force ends.</summary>
    public TimeSpan EndAt(TimeSpan elapsed) => _spans.Count == 0 ? TimeSpan.Zero : _spans[IndexAt(elapsed)].End;

    public bool IsLast(TimeSpan elapsed) => IndexAt(elapsed) >= _spans.Count - 1;

    private int IndexAt(TimeSpan elapsed)
    {
        var index = 0;
        while (index < _spans.Count - 1 && elapsed >= _spans[index].End) index++;
        return index;
    }
}
