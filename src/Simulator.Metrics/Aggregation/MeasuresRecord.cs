using Simulator.Metrics.Snapshots;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Aggregation;

/// <summary>What scripted users measured beside their requests over the whole run.</summary>
/// <param name="Groups">What the numbers of groups in <paramref name="Totals"/> mean.</param>
/// <param name="Metrics">What the numbers of metrics mean.</param>
/// <param name="Tags">What steps carried, by their names.</param>
/// <param name="Totals">Every series.</param>
public sealed record MeasuresRecord(
    IReadOnlyList<string> Groups, IReadOnlyList<CustomMetric> Metrics, IReadOnlyDictionary<string, IReadOnlyList<KeyValuePair<string, string>>> Tags, MeasuresSnapshot Totals);
