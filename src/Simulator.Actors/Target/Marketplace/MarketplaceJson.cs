using System.Text.Json.Serialization;
using static Simulator.Actors.Target.Marketplace.MarketplaceBodies;

namespace Simulator.Actors.Target.Marketplace;

/// <summary>JSON of <see cref="MarketplaceBodies"/>, generated at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Registration))]
[JsonSerializable(typeof(LogIn))]
[JsonSerializable(typeof(TokenRefresh))]
[JsonSerializable(typeof(NewJob))]
[JsonSerializable(typeof(NewBid))]
[JsonSerializable(typeof(NewIntent))]
[JsonSerializable(typeof(Confirmation))]
[JsonSerializable(typeof(NewCompletion))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(Cancellation))]
[JsonSerializable(typeof(Complaint))]
[JsonSerializable(typeof(Contest))]
[JsonSerializable(typeof(Ruling))]
[JsonSerializable(typeof(Envelope<LoggedIn>))]
[JsonSerializable(typeof(Envelope<Refreshed>))]
[JsonSerializable(typeof(Envelope<JobPage>))]
[JsonSerializable(typeof(Envelope<Job>))]
[JsonSerializable(typeof(Envelope<BidPage>))]
[JsonSerializable(typeof(Envelope<Bid>))]
[JsonSerializable(typeof(Envelope<Acceptance>))]
[JsonSerializable(typeof(Envelope<ContractPage>))]
[JsonSerializable(typeof(Envelope<DisputePage>))]
[JsonSerializable(typeof(Envelope<Contract>))]
[JsonSerializable(typeof(Envelope<Performance>))]
[JsonSerializable(typeof(Envelope<Intent>))]
[JsonSerializable(typeof(Envelope<Confirmed>))]
[JsonSerializable(typeof(Envelope<Completion>))]
internal sealed partial class MarketplaceJson : JsonSerializerContext;
