using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>In what the values of a law are written.</summary>
internal enum LawUnit
{
    /// <summary>Durations: <c>12s</c>, <c>7d</c>.</summary>
    Time,

    /// <summary>Numbers without a unit: money, counts, factors.</summary>
    Plain,
}
