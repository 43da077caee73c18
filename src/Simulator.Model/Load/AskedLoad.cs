namespace Simulator.Model.Load;

/// <summary>What is asked of a population in a stretch of the run, as a function of the run's clock.</summary>
/// <param name="Load">Its curve counts from <paramref name="Begins"/> over <paramref name="Lasts"/>; then its last value holds.</param>
/// <param name="Begins">When the curve begins.</param>
/// <param name="Lasts">How long the curve takes, longer than zero.</param>
/// <param name="IsShared">Whether the curve is of all populations together, of which this one has its share.</param>
/// <param name="Factor">What the curve is multiplied by.</param>
/// <param name="OwnFactor">What this population's part is multiplied by, besides.</param>
public readonly record struct AskedLoad(PopulationLoad Load, TimeSpan Begins, TimeSpan Lasts, bool IsShared, double Factor = 1, double OwnFactor = 1)
{
    public LoadModel Model => Load.Model;

    public Spacing Spacing => Load.Spacing;

    /// <summary>What the curve asks for at a moment, with its factor and without the population's own.</summary>
    public double At(TimeSpan elapsed) => Factor * Load.Curve.At(ProgressAt(elapsed.TotalSeconds));

    /// <summary>The value at a moment, and by how much a second it changes then.</summary>
    /// <param name="within">Another moment on the same line, away from its ends, where rounding cannot tell the wrong one.</param>
    internal (double Value, double Slope) LineAt(double seconds, double within)
    {
        var factor = Factor * OwnFactor;
        if (ProgressAt(within) >= 1) return (factor * Load.Curve.To, 0);
        var line = Load.Curve.LineAt(ProgressAt(within));
        var slope = line.From == line.To ? 0 : (line.To - line.From) / ((line.End - line.Start) * Lasts.TotalSeconds);
        return (factor * (line.From + (slope * (seconds - SecondsAt(line.Start)))), factor * slope);
    }

    /// <summary>When the lines end, in seconds of the run's clock.</summary>
    internal IEnumerable<double> Knots()
    {
        foreach (var line in Load.Curve.Lines) yield return SecondsAt(line.End);
    }

    /// <summary>When the load falls at once, on the run's clock.</summary>
    internal IEnumerable<TimeSpan> Falls()
    {
        for (var i = 1; i < Load.Curve.Lines.Count; i++)
        {
            if (Load.Curve.Lines[i].From < Load.Curve.Lines[i - 1].To) yield return Begins + (Load.Curve.Lines[i].Start * Lasts);
        }
    }

    /// <summary>Until when nothing changes that now holds; the same moment where the load moves.</summary>
    internal TimeSpan FlatUntil(TimeSpan elapsed, TimeSpan end)
    {
        var progress = ProgressAt(elapsed.TotalSeconds);
        if (progress >= 1) return end;
        var line = Load.Curve.LineAt(progress);
        if (line.From != line.To) return elapsed;
        var until = Begins + (line.End * Lasts);
        return line.End < 1 && until < end ? until : end;
    }

    private double ProgressAt(double seconds) => (seconds - Begins.TotalSeconds) / Lasts.TotalSeconds;

    private double SecondsAt(double progress) => Begins.TotalSeconds + (progress * Lasts.TotalSeconds);
}
