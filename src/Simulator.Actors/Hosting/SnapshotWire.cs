using System.Buffers.Binary;
using System.Text;
using Simulator.Actors.Reporting;
using Simulator.Metrics.Snapshots;
using Simulator.Model.Runs;

namespace Simulator.Actors.Hosting;

/// <summary>A snapshot on the wire: length of the run's name, the name, the snapshot in its own form.</summary>
internal static class SnapshotWire
{
    public static byte[] Write(MetricsProtocol.SnapshotTaken taken)
    {
        var name = Encoding.UTF8.GetBytes(taken.RunId.Value);
        var body = NodeSnapshotCodec.Write(taken.Snapshot);
        var bytes = new byte[2 + name.Length + body.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)name.Length);
        name.CopyTo(bytes.AsSpan(2));
        body.CopyTo(bytes.AsSpan(2 + name.Length));
        return bytes;
    }

    public static MetricsProtocol.SnapshotTaken Read(byte[] bytes)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var name = Encoding.UTF8.GetString(bytes, 2, length);
        return new(new RunId(name), NodeSnapshotCodec.Read(bytes.AsSpan(2 + length)));
    }
}
