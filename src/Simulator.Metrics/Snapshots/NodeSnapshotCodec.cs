using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Snapshots;

/// <summary>Turns a node's second into bytes and back: a version byte, then varints. Both ends have to be of one version.</summary>
public static class NodeSnapshotCodec
{
    private const byte Version = 5;

    public static byte[] Write(NodeSnapshot snapshot)
    {
        var wire = new WireWriter();
        wire.Unsigned(Version);
        wire.Text(snapshot.Node);
        wire.Signed(snapshot.Sequence);
        wire.Signed(snapshot.Second);
        wire.Signed(snapshot.Segment);
        WriteAll(wire, snapshot.Series, WriteSeries);
        WriteAll(wire, snapshot.InFlight, WriteInFlight);
        WriteAll(wire, snapshot.Populations, WritePopulation);
        WriteAll(wire, snapshot.Events, (to, count) => to.Signed(count));
        WriteAll(wire, snapshot.Story, WriteEvent);
        wire.Write(snapshot.Generator);
        wire.Write(snapshot.Conduct);
        wire.Write(snapshot.Transport);
        wire.Write(snapshot.Measures);
        return wire.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes were cut off, or come from another version.</exception>
    public static NodeSnapshot Read(ReadOnlySpan<byte> bytes)
    {
        var wire = new WireReader(bytes);
        if (wire.Unsigned() is not Version and var version)
        {
            throw new InvalidDataException(
                $"a snapshot of format {version} came, this node reads format {Version}: all nodes need the same version of the simulator");
        }
        return new NodeSnapshot(
            wire.Text(), wire.Signed(), wire.Number(), wire.Number(),
            ReadAll(ref wire, ReadSeries), ReadAll(ref wire, ReadInFlight), ReadAll(ref wire, ReadPopulation),
            ReadAll(ref wire, (ref WireReader from) => from.Signed()), ReadAll(ref wire, ReadEvent), wire.Generator())
        {
            Conduct = wire.Conduct(),
            Transport = wire.Transport(),
            Measures = wire.Measures(),
        };
    }

    private delegate T ReadOne<T>(ref WireReader wire);

    private static void WriteAll<T>(WireWriter wire, IReadOnlyList<T> items, Action<WireWriter, T> write)
    {
        wire.Count(items.Count);
        foreach (var item in items) write(wire, item);
    }

    private static T[] ReadAll<T>(ref WireReader wire, ReadOne<T> read)
    {
        var items = new T[wire.Count()];
        for (var i = 0; i < items.Length; i++) items[i] = read(ref wire);
        return items;
    }

    private static void WriteSeries(WireWriter wire, SeriesSnapshot series)
    {
        wire.Signed(series.Key.Population);
        wire.Signed(series.Key.Step);
        wire.Signed(series.Key.Segment);
        wire.Unsigned((ulong)series.Key.Outcome);
        wire.Write(series.Response);
        wire.Write(series.Service);
    }

    private static SeriesSnapshot ReadSeries(ref WireReader wire) =>
        new(new SeriesKey(wire.Number(), wire.Number(), wire.Number(), (OutcomeClass)wire.Unsigned()), wire.Histogram(), wire.Histogram());

    private static void WriteInFlight(WireWriter wire, InFlightRequest request)
    {
        wire.Signed(request.Population);
        wire.Signed(request.Step);
        wire.Signed(request.Segment);
        wire.Signed(request.AgeMicros);
    }

    private static InFlightRequest ReadInFlight(ref WireReader wire) => new(wire.Number(), wire.Number(), wire.Number(), wire.Signed());

    private static void WritePopulation(WireWriter wire, PopulationSnapshot population)
    {
        wire.Signed(population.PlannedUsers);
        wire.Signed(population.ActiveUsers);
        wire.Signed(population.SessionsDue);
        wire.Signed(population.SessionsStarted);
        wire.Signed(population.SessionsDropped);
        wire.Signed(population.SessionsEnded);
        wire.Signed(population.Retries);
        var fates = population.Fates;
        wire.Signed(fates.NoAccount);
        wire.Signed(fates.AfterEnd);
        wire.Signed(fates.Late);
        wire.Signed(fates.Cut);
        wire.Signed(fates.PaceMissed);
        wire.Signed(fates.WorkDone);
    }

    private static PopulationSnapshot ReadPopulation(ref WireReader wire) =>
        new(wire.Number(), wire.Number(), wire.Number(), wire.Number(), wire.Number(), wire.Number()) 
        {
            Retries = wire.Number(),
            Fates = new SessionFates(wire.Signed(), wire.Signed(), wire.Signed(), wire.Signed(), wire.Signed(), wire.Signed()),
        };

    private static void WriteEvent(WireWriter wire, MarketEvent marketEvent)
    {
        wire.Unsigned((ulong)marketEvent.Kind);
        wire.Text(marketEvent.JobId);
        wire.Signed(marketEvent.User.Population);
        wire.Text(marketEvent.User.PopulationName);
        wire.Signed(marketEvent.User.Number);
        wire.Signed(marketEvent.At.Ticks);
        wire.Signed(marketEvent.AmountCents);
    }

    private static MarketEvent ReadEvent(ref WireReader wire) => new(
        (MarketEventKind)wire.Unsigned(), wire.Text(), new UserKey(wire.Number(), wire.Text(), wire.Number()), new TimeSpan(wire.Signed()), wire.Signed());
}
