namespace Simulator.Model.Plans;

/// <summary>How users go where fewer are asked for.</summary>
/// <param name="Over">A load that falls at once falls in a straight line over this time instead; zero for at once.</param>
/// <param name="IsGradual">Who must go finishes the session; else only the request in flight.</param>
public sealed record RampDownPlan(TimeSpan Over, bool IsGradual)
{
    public static readonly RampDownPlan AtOnce = new(TimeSpan.Zero, false);
}
