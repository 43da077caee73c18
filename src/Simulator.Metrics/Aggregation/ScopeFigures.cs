using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Behaviour;

namespace Simulator.Metrics.Aggregation;

/// <summary>Series merged into one scope's figures. Every count is taken from a histogram.</summary>
internal sealed class ScopeFigures
{
    private readonly long[] _outcomes = new long[OutcomeClasses.Count];

    public Histogram Response { get; } = new();

    public Histogram Service { get; } = new();

    public IReadOnlyDictionary<string, long> Outcomes => CamelNames.Counted(CamelNames.Outcomes, _outcomes);

    public long Requests => _outcomes.Sum();

    public long Failed => Enumerable.Range(0, _outcomes.Length).Where(i => ((OutcomeClass)i).IsError()).Sum(i => _outcomes[i]);

    public long BusinessConflicts => _outcomes[(int)OutcomeClass.BusinessConflict];

    public static ScopeFigures Of(IEnumerable<SeriesSnapshot> series)
    {
        var figures = new ScopeFigures();
        foreach (var one in series) figures.Add(one);
        return figures;
    }

    /// <param name="users">The scope's users.</param>
    /// <param name="seconds">How long the scope was lived.</param>
    public ScopeSummary ToSummary(UsersSummary users, double seconds) => new()
    {
        Requests = Requests,
        Failed = Failed,
        BusinessConflicts = BusinessConflicts,
        Throughput = seconds > 0 ? Requests / seconds : 0,
        ErrorRate = Requests > 0 ? (double)Failed / Requests : 0,
        Outcomes = Outcomes,
        Users = users,
        ResponseTimeMs = LatencySummary.Of(Response),
        ServiceTimeMs = LatencySummary.Of(Service),
    };

    private void Add(SeriesSnapshot series)
    {
        _outcomes[(int)series.Key.Outcome] += series.Response.Count;
        Response.Add(series.Response);
        Service.Add(series.Service);
    }
}
