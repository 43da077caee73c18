using Simulator.Model.Marketplace;

namespace Simulator.Actors.Target;

/// <summary>
/// An account and the tokens that the target gave it. Two requests of one user may touch it at a time: each property is read and written
/// as a whole, and no request needs two of them to belong together.
/// </summary>
public sealed class Credentials(UserAccount account)
{
    /// <summary>Whoever has no account and sends what its script says.</summary>
    public static Credentials Nobody { get; } = new(new UserAccount("", "", "", "", "", ""));

    public UserAccount Account => account;

    /// <summary>Where in the plan an account comes from that the target has already, for messages.</summary>
    public string Origin { get; init; } = "accounts.admin";

    public string? AccessToken
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    public string? RefreshToken
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    /// <summary>The account's id at the target.</summary>
    public string? UserId
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }
}
