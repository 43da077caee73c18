using System.Text.Json.Serialization;

namespace Simulator.Marketplace.Accounts;

/// <summary>The answer to a verification.</summary>
internal sealed record EmailVerified(string UserId, [property: JsonPropertyName("emailVerified")] bool IsVerified);
