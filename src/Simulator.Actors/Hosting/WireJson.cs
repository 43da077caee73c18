using System.Text.Json.Serialization;
using Simulator.Actors.Load;
using Simulator.Actors.Reporting;
using Simulator.Actors.Runs;
using Simulator.Metrics.Results;

namespace Simulator.Actors.Hosting;

/// <summary>JSON of the messages between nodes, generated at build time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(StopReasonJson)])]
[JsonSerializable(typeof(RunProtocol.StartRun))]
[JsonSerializable(typeof(RunProtocol.StopRun))]
[JsonSerializable(typeof(RunProtocol.RunAccepted))]
[JsonSerializable(typeof(RunProtocol.RunRefused))]
[JsonSerializable(typeof(RunProtocol.RunErrandBegan))]
[JsonSerializable(typeof(RunProtocol.RunPreparing))]
[JsonSerializable(typeof(RunProtocol.RunFailed))]
[JsonSerializable(typeof(RunProtocol.SecondPassed))]
[JsonSerializable(typeof(RunProtocol.PhaseJumped))]
[JsonSerializable(typeof(RunProtocol.ChangeRunLoad))]
[JsonSerializable(typeof(RunProtocol.LoadChanged))]
[JsonSerializable(typeof(RunProtocol.LoadChangeRefused))]
[JsonSerializable(typeof(RunProtocol.RunDraining))]
[JsonSerializable(typeof(RunProtocol.RunFinished))]
[JsonSerializable(typeof(LoadProtocol.RegisterNode))]
[JsonSerializable(typeof(LoadProtocol.NodeRegistered))]
[JsonSerializable(typeof(LoadProtocol.PrepareShare))]
[JsonSerializable(typeof(LoadProtocol.RunErrand))]
[JsonSerializable(typeof(LoadProtocol.DropErrand))]
[JsonSerializable(typeof(LoadProtocol.ErrandDone))]
[JsonSerializable(typeof(LoadProtocol.SharePreparing))]
[JsonSerializable(typeof(LoadProtocol.ShareReady))]
[JsonSerializable(typeof(LoadProtocol.ShareRefused))]
[JsonSerializable(typeof(LoadProtocol.BeginShare))]
[JsonSerializable(typeof(LoadProtocol.JumpToPhase))]
[JsonSerializable(typeof(LoadProtocol.ChangeLoad))]
[JsonSerializable(typeof(LoadProtocol.ShareWorkDone))]
[JsonSerializable(typeof(LoadProtocol.DrainShare))]
[JsonSerializable(typeof(LoadProtocol.ShareDrained))]
[JsonSerializable(typeof(LoadProtocol.ShareFailed))]
[JsonSerializable(typeof(MetricsProtocol.SnapshotMerged))]
internal sealed partial class WireJson : JsonSerializerContext;
