using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>
/// The administrator's account of the marketplace that the simulator starts itself. Its password follows from the seed, as all users' do, so that host and
/// nodes need not tell each other; that marketplace listens to its own machine only.
/// </summary>
public static class EmbeddedAdministrator
{
    /// <summary>The e-mail that the reference marketplace gives its administrator.</summary>
    public const string Email = "admin@marketplace.local";

    public static UserAccount Of(ulong seed) => UserAccount.Of(seed, new UserKey(0, "administrator", 0), Persona.Admin, "marketplace.local") with { Email = Email };
}
