using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Aggregation;

/// <summary>The users' conduct over all nodes since the run began.</summary>
internal sealed class ConductTotals
{
    /// <summary>Of one population; the first ones are kept.</summary>
    private const int MostStarts = 100_000;

    private const int MostPrints = 200_000;

    private readonly SortedDictionary<int, long> _cells = [];
    private readonly Dictionary<(int Population, int User), List<ushort?>> _draws = [];
    private readonly HashSet<ulong> _prints = [];
    private readonly SortedDictionary<int, List<long>> _starts = [];
    private readonly Dictionary<int, long> _until = [];
    private long _twins;
    private ulong _layout;

    public void Add(ConductSnapshot conduct)
    {
        if (conduct.Layout == 0) return;
        _layout = conduct.Layout;
        for (var i = 0; i < conduct.Cells.Length; i++) _cells[conduct.Cells[i]] = _cells.GetValueOrDefault(conduct.Cells[i]) + conduct.Counts[i];
        foreach (var stretch in conduct.Draws) Add(stretch);
        foreach (var print in conduct.Prints)
        {
            if (_prints.Count < MostPrints && !_prints.Add(print)) _twins++;
        }
        foreach (var start in conduct.Starts) Add(start);
    }

    /// <summary>Null where no node counted anything.</summary>
    public ConductRecord? ToRecord() => _layout == 0 ? null : new ConductRecord(
        _layout, [.. _cells.Keys], [.. _cells.Values],
        [.. _draws.GroupBy(user => user.Key.Population).OrderBy(group => group.Key).Select(group => DrawCorrelation.Of(group.Key, [.. group.Select(user => user.Value)]))],
        _prints.Count + _twins, _twins,
        [.. _starts.Select(pair => new StartRecord(pair.Key, [.. pair.Value.Order()], _until.TryGetValue(pair.Key, out var until) ? until : null))]);

    // A stretch may come before an earlier one, or that may never come.
    private void Add(DrawStretch stretch)
    {
        if (!_draws.TryGetValue((stretch.Population, stretch.User), out var draws)) _draws[(stretch.Population, stretch.User)] = draws = [];
        while (draws.Count < stretch.From + stretch.Shares.Count) draws.Add(null);
        for (var i = 0; i < stretch.Shares.Count; i++) draws[stretch.From + i] = stretch.Shares[i];
    }

    private void Add(SessionStart start)
    {
        if (start.DueMicros >= _until.GetValueOrDefault(start.Population, long.MaxValue)) return;
        if (!_starts.TryGetValue(start.Population, out var starts)) _starts[start.Population] = starts = [];
        starts.Add(start.DueMicros);
        if (starts.Count < 2 * MostStarts) return;
        starts.Sort();
        _until[start.Population] = starts[MostStarts];
        starts.RemoveRange(MostStarts, starts.Count - MostStarts);
    }
}
