namespace Simulator.Model.Load;

/// <summary>What a segment asks of one population, or of all of them together.</summary>
/// <param name="Model">What the curve counts.</param>
/// <param name="Curve">Over the segment's duration: users, or session starts a second.</param>
public sealed record PopulationLoad(LoadModel Model, LoadCurve Curve)
{
    /// <summary>Without a meaning where users are counted.</summary>
    public Spacing Spacing { get; init; }

    /// <summary>What the users have to do; null where they go on as long as the segment lasts.</summary>
    public FixedWork? Work { get; init; }
}
