using System.Text.Json.Serialization;

namespace Simulator.Model.Load;

/// <summary>
/// A load over a segment's duration, as straight lines with jumps between them. Places are parts of the duration, 0 to 1, so that a segment that is made
/// shorter keeps its shape. At a jump the later line counts.
/// </summary>
public sealed record LoadCurve
{
    /// <summary>One line over the whole duration; constant where both ends are equal.</summary>
    public LoadCurve(double from, double to) : this([new CurveLine(0, 1, from, to)]) { }

    /// <param name="lines">At least one, in order, without gaps from 0 to 1.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    [JsonConstructor]
    public LoadCurve(IReadOnlyList<CurveLine> lines) => Lines = lines.Count > 0 ? lines : throw new ArgumentException("a curve has at least one line", nameof(lines));

    public IReadOnlyList<CurveLine> Lines { get; }

    /// <summary>The load at the begin.</summary>
    [JsonIgnore]
    public double From => Lines[0].From;

    /// <summary>The load at the end.</summary>
    [JsonIgnore]
    public double To => Lines[^1].To;

    [JsonIgnore]
    public double Peak => Lines.Max(line => Math.Max(line.From, line.To));

    /// <summary>Over the whole duration.</summary>
    [JsonIgnore]
    public double Mean => Lines.Sum(line => (line.End - line.Start) * (line.From + line.To) / 2);

    /// <summary>The same from its begin to its end.</summary>
    [JsonIgnore]
    public bool IsFlat => Lines.All(line => line.From == From && line.To == From);

    /// <summary>The load after a part of the duration; before it the first, after it the last.</summary>
    public double At(double progress) => LineAt(progress).At(Math.Clamp(progress, 0, 1));

    /// <summary>The line in force; the last one from its end on.</summary>
    public CurveLine LineAt(double progress)
    {
        for (var i = 0; i < Lines.Count - 1; i++)
        {
            if (progress < Lines[i].End) return Lines[i];
        }

        return Lines[^1];
    }

    /// <summary>The same shape, so many times as high.</summary>
    public LoadCurve Times(double factor) => factor == 1 ? this : new([.. Lines.Select(line => line with { From = line.From * factor, To = line.To * factor })]);

    public bool Equals(LoadCurve? other) => other is not null && Lines.SequenceEqual(other.Lines);

    public override int GetHashCode() => HashCode.Combine(Lines.Count, From, To, Peak);
}
