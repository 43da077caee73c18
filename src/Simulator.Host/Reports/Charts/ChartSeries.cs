namespace Simulator.Host.Reports.Charts;

/// <summary>One line or layer of a chart.</summary>
/// <param name="Name">In legend and tooltip.</param>
/// <param name="Style">Which colour it wears, a class of the style sheet.</param>
/// <param name="Values">One for each point of the timeline; null is a gap.</param>
/// <param name="IsDrawn">False: told in the tooltip and nowhere else.</param>
internal sealed record ChartSeries(string Name, string Style, IReadOnlyList<double?> Values, bool IsDrawn = true);
