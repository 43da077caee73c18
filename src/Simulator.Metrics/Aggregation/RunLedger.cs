using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Snapshots;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Plans;

namespace Simulator.Metrics.Aggregation;

/// <summary>
/// Keeps a run's books: merges the nodes' snapshots exactly once each, closes seconds in order, and gives out the record. A snapshot that
/// comes after its second was closed is missing in that second's line and in no total. One owner at a time.
/// </summary>
public sealed class RunLedger(LoadPlan plan, SeriesCatalog catalog)
{
    private const int MaxFollowedJobs = 200;

    private readonly Dictionary<string, NodeSequence> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<NodeSnapshot>> _open = [];
    private readonly SortedDictionary<int, SecondTotals> _seconds = [];
    private readonly SeriesTotals _series = new();
    private readonly GeneratorTotals _generator = new();
    private readonly LagTotals _lag = new();
    private readonly ConductTotals _conduct = new();
    private readonly TransportTotals _transport = new();
    private readonly MeasuresTotals _measures = new();
    private readonly FollowedJobs _followed = new(MaxFollowedJobs);
    private readonly long[] _events = new long[CamelNames.Events.Count];
    private readonly List<SecondRecord> _closed = [];

    /// <summary>The last second that was closed, -1 before the first.</summary>
    public int ClosedThrough { get; private set; } = -1;

    /// <summary>Seconds of nodes that never came, though later ones of the same node did.</summary>
    public long LostSnapshots => _nodes.Values.Sum(node => node.Missing);

    /// <summary>How many nodes have delivered a second so far.</summary>
    public int NodesHeard(int second) => _seconds.TryGetValue(second, out var totals) ? totals.Generator.Nodes : 0;

    /// <returns>False, and nothing changes, where this snapshot was merged before.</returns>
    public bool Merge(NodeSnapshot snapshot)
    {
        if (!_nodes.TryGetValue(snapshot.Node, out var node)) _nodes[snapshot.Node] = node = new NodeSequence();
        if (!node.TryTake(snapshot.Sequence)) return false;

        if (!_seconds.TryGetValue(snapshot.Second, out var totals))
        {
            _seconds[snapshot.Second] = totals = new SecondTotals(plan.Validity, catalog.Populations.Count);
        }
        totals.Add(snapshot);
        foreach (var series in snapshot.Series) _series.Add(series);
        for (var kind = 0; kind < Math.Min(_events.Length, snapshot.Events.Count); kind++) _events[kind] += snapshot.Events[kind];
        foreach (var marketEvent in snapshot.Story) _followed.Add(marketEvent);
        _generator.Add(snapshot.Generator);
        _lag.Add(snapshot.Segment, snapshot.Generator);
        _conduct.Add(snapshot.Conduct);
        _transport.Add(snapshot.Transport);
        _measures.Add(snapshot.Measures);

        if (snapshot.Second > ClosedThrough)
        {
            if (!_open.TryGetValue(snapshot.Second, out var open)) _open[snapshot.Second] = open = [];
            open.Add(snapshot);
        }
        return true;
    }

    /// <summary>Closes a second with what has come. A second of which nothing came lies in the segment of the one before.</summary>
    /// <param name="second">Later than <see cref="ClosedThrough"/>.</param>
    public ClosedSecond CloseSecond(int second)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(second, ClosedThrough);
        ClosedThrough = second;
        _open.Remove(second, out var snapshots);
        snapshots ??= [];

        var totals = _seconds.GetValueOrDefault(second) ?? new SecondTotals(plan.Validity, catalog.Populations.Count);
        var segment = snapshots.Count > 0 ? totals.Segment : _closed.LastOrDefault()?.Segment ?? -1;
        IReadOnlyList<SeriesSnapshot> series = [.. snapshots.SelectMany(snapshot => snapshot.Series)];
        IReadOnlyList<InFlightRequest> inFlight = [.. snapshots.SelectMany(snapshot => snapshot.InFlight)];
        IReadOnlyList<TransportSeries> transport = [.. snapshots.SelectMany(snapshot => snapshot.Transport.Series)];
        var measures = MeasuresSnapshot.All([.. snapshots.Select(snapshot => snapshot.Measures)]);
        var record = RecordOf(second, segment, totals, snapshots, series, inFlight) with
        {
            Transport = TransportOf(totals.Connections, transport),
            Measures = MeasuredFigures.SecondOf(catalog, measures),
        };
        _closed.Add(record);
        return new ClosedSecond(record, series, inFlight, [.. totals.Populations.Select(population => population.ActiveUsers)]) { Transport = transport, Measures = measures };
    }

    /// <param name="facts">What is known of the run besides.</param>
    /// <param name="thresholds">From <see cref="ThresholdEvaluator.Finish"/>.</param>
    public RunRecord ToRecord(RunFacts facts, IReadOnlyList<ThresholdTrace> thresholds)
    {
        var lived = _seconds.Where(second => second.Value.Segment >= 0).ToList();
        return new RunRecord
        {
            Facts = facts,
            Populations = catalog.Populations,
            Steps = catalog.Steps,
            Segments = [.. catalog.Segments.Select(segment => segment.Name)],
            Series = _series.ToSparse(),
            LivedSegments = [.. _seconds.Values.GroupBy(second => second.Segment).OrderBy(group => group.Key).Select(group => _lag.Into(RecordOf(group.Key, [.. group])))],
            Events = [.. _events],
            Story = [.. _followed.Lives.SelectMany(life => life)],
            Generator = _generator.ToRecord(_nodes.Count, lived, LostSnapshots),
            Seconds = [.. _closed],
            Thresholds = thresholds,
            Conduct = _conduct.ToRecord(),
            Transport = _transport.ToRecord(_seconds.Values.Select(second => second.Connections.Open).DefaultIfEmpty().Max()),
            Measures = catalog.Groups.Count + catalog.Metrics.Count + catalog.Tags.Count == 0 ? null : new MeasuresRecord(catalog.Groups, catalog.Metrics, catalog.Tags, _measures.ToSnapshot()),
        };
    }

    private SecondRecord RecordOf(
        int second, int segment, SecondTotals totals, List<NodeSnapshot> snapshots,
        IReadOnlyList<SeriesSnapshot> series, IReadOnlyList<InFlightRequest> inFlight)
    {
        var figures = ScopeFigures.Of(series);
        var place = segment >= 0 && segment < catalog.Segments.Count ? catalog.Segments[segment] : null;
        var events = new long[_events.Length];
        foreach (var snapshot in snapshots)
        {
            for (var kind = 0; kind < Math.Min(events.Length, snapshot.Events.Count); kind++) events[kind] += snapshot.Events[kind];
        }
        // Outside all segments nothing is judged, so nothing is invalid: the node is being taken down there.
        IReadOnlyList<InvalidCause> invalid = segment < 0 ? [] : snapshots.Count == 0 ? [InvalidCause.NoData] : totals.InvalidBecause;
        return new SecondRecord(
            second, segment, place?.Phase ?? "", place?.Level,
            totals.Populations.Sum(one => one.PlannedUsers), totals.ActiveUsers, totals.Populations.Sum(one => one.SessionsDue),
            totals.Populations.Sum(one => one.SessionsStarted), totals.Populations.Sum(one => one.SessionsDropped),
            figures.Requests, figures.Failed, figures.BusinessConflicts, figures.Outcomes,
            LatencySummary.Of(figures.Response), LatencySummary.Of(figures.Service),
            inFlight.Count, inFlight.Count == 0 ? 0 : inFlight.Max(request => request.AgeMicros) / 1000.0,
            CamelNames.Counted(CamelNames.Events, events), totals.Generator, invalid.Count == 0) { InvalidBecause = invalid };
    }

    private static TransportSecond? TransportOf(ConnectionFigures connections, IReadOnlyList<TransportSeries> series)
    {
        if (connections == default && series.Count == 0) return null;
        var figures = TransportFigures.Of(series);
        return new TransportSecond(
            connections.Open, connections.Waiting, connections.Opened, connections.Failed, connections.LostKeepAlives,
            connections.BytesSent, connections.BytesReceived, figures.TimesOf(TransportPart.Connect), figures.TimesOf(TransportPart.FirstByte));
    }

    private SegmentRecord RecordOf(int segment, IReadOnlyList<SecondTotals> seconds) => new(
        segment, seconds.Count, seconds.Max(second => second.ActiveUsers),
        [.. catalog.Populations.Select((_, i) => seconds.Aggregate(default(PopulationRecord), (sum, second) => sum.Plus(second.Populations[i])))]);
}
