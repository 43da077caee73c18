using Simulator.Model.Behaviour;

namespace Simulator.Actors.Target;

/// <summary>A step that is due now.</summary>
/// <param name="Call">The operation.</param>
/// <param name="Population">Index in the run's catalog.</param>
/// <param name="Step">Index in the catalog.</param>
/// <param name="Segment">Index of the segment in which the step was due.</param>
/// <param name="Due">When it was due on the run's clock: response time counts from here.</param>
public readonly record struct DueStep(Call Call, int Population, int Step, int Segment, TimeSpan Due)
{
    /// <summary>Numbers what the user means to do once: requests of one intent carry the same idempotency key. 0 for reads.</summary>
    public long Intent { get; init; }

    /// <summary>How long the user waits from the sending on; null: as long as the request's time limit.</summary>
    public TimeSpan? Patience { get; init; }
}
