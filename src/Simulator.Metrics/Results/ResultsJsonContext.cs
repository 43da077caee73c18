using System.Text.Json.Serialization;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Prediction;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Runs;
using Simulator.Model.Scripts.Measures;

namespace Simulator.Metrics.Results;

/// <summary>What serialisation needs to know of the results, made at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnum<Verdict>), typeof(CamelCaseEnum<OutcomeClass>), typeof(CamelCaseEnum<MarketEventKind>), typeof(CamelCaseEnum<TrafficFollows>),
        typeof(CamelCaseEnum<ClaimResult>), typeof(CamelCaseEnum<InvalidCause>), typeof(CamelCaseEnum<TransportPart>),
        typeof(CamelCaseEnum<CustomMetricKind>)])]
[JsonSerializable(typeof(RunSummary))]
[JsonSerializable(typeof(SecondRecord))]
[JsonSerializable(typeof(RunRecord))]
[JsonSerializable(typeof(SchemaHeader))]
[JsonSerializable(typeof(RunPrediction))]
internal sealed partial class ResultsJsonContext : JsonSerializerContext;
