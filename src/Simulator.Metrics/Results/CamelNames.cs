using System.Text.Json;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Results;

/// <summary>The words that results use for numbered things: <c>businessConflict</c>, <c>jobPosted</c>.</summary>
public static class CamelNames
{
    public static IReadOnlyList<string> Outcomes { get; } = Of<OutcomeClass>();

    public static IReadOnlyList<string> Events { get; } = Of<MarketEventKind>();

    /// <summary>Only what happened.</summary>
    public static IReadOnlyDictionary<string, long> Counted(IReadOnlyList<string> names, IReadOnlyList<long> counts) =>
        Enumerable.Range(0, counts.Count).Where(i => counts[i] != 0).ToDictionary(i => names[i], i => counts[i], StringComparer.Ordinal);

    private static string[] Of<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
