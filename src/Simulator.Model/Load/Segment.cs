namespace Simulator.Model.Load;

/// <summary>A stretch of a phase with one load curve: a whole phase, or one of its named levels. The finest row of a report.</summary>
/// <param name="Phase">Name of its phase.</param>
/// <param name="Level">Name of the level, null where the phase has none.</param>
/// <param name="Model">Whether the curve counts users or session starts a second.</param>
/// <param name="Curve">The load of all populations together, which they share, over the segment's own time; 0 where each has its <see cref="Own"/>.</param>
public sealed record Segment(string Phase, string? Level, LoadModel Model, LoadCurve Curve, TimeSpan Duration)
{
    public Spacing Spacing { get; init; }

    /// <summary>What the users who share the load have to do; null where they go on as long as it lasts.</summary>
    public FixedWork? Work { get; init; }

    /// <summary>A load for each population in the plan's order, null for one that has none; null where all share one.</summary>
    public IReadOnlyList<PopulationLoad?>? Own { get; init; }

    /// <summary><c>stress/1500</c>, or the phase's name where it has no levels.</summary>
    public string Name => Level is null ? Phase : $"{Phase}/{Level}";

    /// <summary>The loads that are asked for: the shared one, or each population's own.</summary>
    public IEnumerable<PopulationLoad> Loads => Own?.OfType<PopulationLoad>() ?? [Shared];

    /// <summary>Whether anything is ever asked for.</summary>
    public bool HasLoad => Loads.Any(load => load.Curve.Peak > 0);

    /// <summary>Whether the same is asked for from its begin to its end.</summary>
    public bool IsFlat => Loads.All(load => load.Curve.IsFlat);

    /// <summary>Whether it ends when its work is done.</summary>
    public bool HasWork => Loads.Any(load => load.Work is not null);

    /// <summary>Users under the closed model where they are most; 0 where none are counted.</summary>
    public double PeakUsers => Loads.Where(load => load.Model == LoadModel.Closed).Sum(load => load.Curve.Peak);

    private PopulationLoad Shared => new(Model, Curve) { Spacing = Spacing, Work = Work };

    /// <summary>Whether any of its loads counts this.</summary>
    public bool Counts(LoadModel model) => Loads.Any(load => load.Model == model);

    /// <summary>What is asked of a population: the shared load, of which it has its share, or its own; null where it has none.</summary>
    public PopulationLoad? LoadOf(int population) => Own is null ? Shared : Own[population];

    /// <summary>With other loads in the place of its own.</summary>
    public Segment With(Func<PopulationLoad, PopulationLoad> turn) => Own is null
        ? turn(Shared) is var shared ? this with { Model = shared.Model, Curve = shared.Curve, Spacing = shared.Spacing, Work = shared.Work } : this
        : this with { Own = [.. Own.Select(load => load is null ? null : turn(load))] };
}
