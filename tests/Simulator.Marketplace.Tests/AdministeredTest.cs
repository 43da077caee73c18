namespace Simulator.Marketplace.Tests;

/// <summary>A marketplace whose operator gave a password for the administrator.</summary>
public abstract class AdministeredTest : MarketplaceTest
{
    internal const string AdminPassword = "OperatorOnly123!";

    internal override MarketplaceOptions Options => new() { AdminPassword = AdminPassword };

    internal Task<Person> AdminAsync() => Person.AdministratorAsync(Market, AdminPassword);
}
