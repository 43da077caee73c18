using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Snapshots;

/// <summary>Transport times and connections in bytes.</summary>
internal static class TransportWire
{
    public static void Write(this WireWriter wire, TransportSnapshot transport)
    {
        wire.Count(transport.Series.Count);
        foreach (var series in transport.Series)
        {
            wire.Unsigned((ulong)series.Key.Part);
            wire.Signed(series.Key.Step);
            wire.Signed(series.Key.Segment);
            wire.Write(series.Times);
        }
        var connections = transport.Connections;
        wire.Signed(connections.Open);
        wire.Signed(connections.Waiting);
        wire.Signed(connections.Opened);
        wire.Signed(connections.Failed);
        wire.Signed(connections.LostKeepAlives);
        wire.Signed(connections.BytesSent);
        wire.Signed(connections.BytesReceived);
    }

    public static TransportSnapshot Transport(this ref WireReader wire)
    {
        var series = new TransportSeries[wire.Count()];
        for (var i = 0; i < series.Length; i++)
        {
            series[i] = new TransportSeries(new TransportKey(Part(ref wire), wire.Number(), wire.Number()), wire.Histogram());
        }
        return new TransportSnapshot(
            series, new ConnectionFigures(wire.Number(), wire.Number(), wire.Signed(), wire.Signed(), wire.Signed(), wire.Signed(), wire.Signed()));
    }

    private static TransportPart Part(ref WireReader wire) => wire.Unsigned() is < TransportParts.Count and var part
        ? (TransportPart)part
        : throw new InvalidDataException("a snapshot names a part of an exchange that cannot be");
}
