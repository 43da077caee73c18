using System.Text.Json;
using Akka.Actor;
using Akka.Serialization;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;
using Simulator.Actors.Runs;

namespace Simulator.Actors.Hosting;

/// <summary>Writes every <see cref="IWireMessage"/>: JSON under the message's name, snapshots in their own binary form.</summary>
public sealed class WireSerializer : SerializerWithStringManifest
{
    /// <summary>
    /// A frame may hold 1,048,576 bytes (<c>akka.remote.dot-netty.tcp.maximum-frame-size</c>); a longer message would vanish without a word,
    /// so it is refused here, with room for the envelope.
    /// </summary>
    public const int MaxBytes = 1_000_000;

    private static readonly Dictionary<string, Type> Types = new Type[]
    {
        typeof(RunProtocol.StartRun), typeof(RunProtocol.StopRun), typeof(RunProtocol.RunAccepted), typeof(RunProtocol.RunRefused),
        typeof(RunProtocol.RunErrandBegan), typeof(RunProtocol.RunPreparing), typeof(RunProtocol.RunFailed), typeof(RunProtocol.SecondPassed), typeof(RunProtocol.PhaseJumped),
        typeof(RunProtocol.ChangeRunLoad), typeof(RunProtocol.LoadChanged), typeof(RunProtocol.LoadChangeRefused),
        typeof(RunProtocol.RunDraining), typeof(RunProtocol.RunFinished),
        typeof(LoadProtocol.RegisterNode), typeof(LoadProtocol.NodeRegistered), typeof(LoadProtocol.PrepareShare), typeof(LoadProtocol.RunErrand), typeof(LoadProtocol.DropErrand), typeof(LoadProtocol.ErrandDone), typeof(LoadProtocol.SharePreparing),
        typeof(LoadProtocol.ShareReady), typeof(LoadProtocol.ShareRefused), typeof(LoadProtocol.BeginShare), typeof(LoadProtocol.JumpToPhase),
        typeof(LoadProtocol.ChangeLoad), typeof(LoadProtocol.ShareWorkDone), typeof(LoadProtocol.DrainShare), typeof(LoadProtocol.ShareDrained), typeof(LoadProtocol.ShareFailed),
        typeof(MetricsProtocol.SnapshotTaken), typeof(MetricsProtocol.SnapshotMerged),
    }.ToDictionary(type => type.Name, StringComparer.Ordinal);

    private readonly JsonSerializerOptions _json;

    public WireSerializer(ExtendedActorSystem system)
        : base(system)
    {
        _json = new JsonSerializerOptions(WireJson.Default.Options);
        _json.Converters.Add(new ActorRefJson(system));
    }

    /// <summary>Stable: part of the protocol between nodes.</summary>
    public override int Identifier => 7300;

    public override string Manifest(object o) => o.GetType().Name;

    public override byte[] ToBinary(object obj)
    {
        var bytes = obj is MetricsProtocol.SnapshotTaken taken
            ? SnapshotWire.Write(taken)
            : JsonSerializer.SerializeToUtf8Bytes(obj, _json.GetTypeInfo(obj.GetType()));
        return bytes.Length <= MaxBytes
            ? bytes
            : throw new InvalidOperationException($"{Manifest(obj)} has {bytes.Length} bytes; at most {MaxBytes} can cross between nodes");
    }

    public override object FromBinary(byte[] bytes, string manifest)
    {
        if (manifest == nameof(MetricsProtocol.SnapshotTaken))
        {
            return SnapshotWire.Read(bytes);
        }

        return Types.TryGetValue(manifest, out var type)
            ? JsonSerializer.Deserialize(bytes, _json.GetTypeInfo(type))!
            : throw new ArgumentException($"no message is called {manifest}; do all nodes run the same version?", nameof(manifest));
    }
}
