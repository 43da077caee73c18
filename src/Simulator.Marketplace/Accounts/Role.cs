namespace Simulator.Marketplace.Accounts;

/// <summary>Who a user is, and the groups of roles that endpoints admit.</summary>
internal static class Role
{
    public const string Homeowner = "HOMEOWNER";
    public const string Contractor = "CONTRACTOR";
    public const string Admin = "ADMIN";

    public static readonly string[] All = [Homeowner, Contractor, Admin];
    public static readonly string[] Homeowners = [Homeowner];
    public static readonly string[] Contractors = [Contractor];
    public static readonly string[] Admins = [Admin];
    public static readonly string[] Parties = [Homeowner, Contractor];
}
