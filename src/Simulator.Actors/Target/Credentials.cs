using Simulator.Model.Marketplace;

namespace Simulator.Actors.Target;

/// <summary>An account and the tokens that the target gave it. Touched by one request at a time.</summary>
public sealed class Credentials(UserAccount account)
{
    public UserAccount Account => account;

    public string? AccessToken { get; set; }

    public string? RefreshToken { get; set; }

    /// <summary>The account's id at the target.</summary>
    public string? UserId { get; set; }
}
