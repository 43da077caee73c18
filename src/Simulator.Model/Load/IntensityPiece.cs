namespace Simulator.Model.Load;

/// <summary>A piece of the run in which the intensity has no break: [Start, End) in seconds on the run's clock.</summary>
/// <param name="Grown">Expected session starts from the run's begin to <paramref name="Start"/>.</param>
/// <param name="Rate">Session starts a second, in seconds since <paramref name="Start"/>.</param>
/// <param name="Spread">What all populations' rate, without the busy state, has come to at the end: the busy state's own clock.</param>
internal readonly record struct IntensityPiece(double Start, double End, double Grown, Cubic Rate, double Spread)
{
    public double GrownAtEnd => GrownAt(End);

    public double GrownAt(double seconds) => Grown + Rate.Grown(seconds - Start);

    /// <summary>When the expected starts have come to this; they do within the piece.</summary>
    public double WhenGrown(double grown) => Math.Min(End, Start + Rate.TimeToGrow(grown - Grown, End - Start));
}
