namespace Simulator.Model.Marketplace;

/// <summary>The kinds of people on a marketplace.</summary>
public enum Persona : byte
{
    /// <summary>Posts jobs, chooses among bids, pays, approves.</summary>
    Homeowner,

    /// <summary>Looks for jobs, bids, does the work.</summary>
    Contractor,

    /// <summary>Only looks around.</summary>
    Visitor,

    /// <summary>Settles disputes, with the target's own account.</summary>
    Admin,
}
