using System.Text.Json.Serialization;

namespace Simulator.Model.Load;

/// <summary>A straight piece of a <see cref="LoadCurve"/>: [Start, End) in parts of the whole, from 0 to 1.</summary>
/// <param name="From">Load at its start, not negative.</param>
/// <param name="To">Load at its end; where the next line begins elsewhere, the load jumps.</param>
[method: JsonConstructor]
public readonly record struct CurveLine(double Start, double End, double From, double To)
{
    /// <summary>The load at a part of the whole curve, on this line continued.</summary>
    public double At(double progress) => End > Start ? From + ((To - From) * (progress - Start) / (End - Start)) : To;
}
