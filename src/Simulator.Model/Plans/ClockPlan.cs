namespace Simulator.Model.Plans;

/// <summary>The two clocks of a run.</summary>
/// <param name="ThinkScale">Factor on every think time; 1 is honest, 0.05 makes users twenty times faster than people. More than 0.</param>
/// <param name="BusinessDay">How long a day of business (patience, work, disputes) takes in real time.</param>
public sealed record ClockPlan(double ThinkScale, TimeSpan BusinessDay)
{
    /// <summary>How many times faster than in life business passes: a day divided by <see cref="BusinessDay"/>.</summary>
    public double BusinessScale => TimeSpan.FromDays(1) / BusinessDay;
}
