namespace Simulator.Model.Chance;

/// <summary>
/// A law of chance, in the unit of the thing it describes: seconds for durations, currency units for budgets.
/// Draws below <see cref="Min"/> or above <see cref="Cap"/> are set to that limit, not thrown away and never to zero.
/// </summary>
public abstract record Law
{
    public double? Min { get; init; }

    public double? Cap { get; init; }
}
