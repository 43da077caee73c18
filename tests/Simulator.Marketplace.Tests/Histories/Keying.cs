namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Under which Idempotency-Keys the copies of a request are sent.</summary>
internal enum Keying
{
    /// <summary>Under none.</summary>
    None,

    /// <summary>All under one.</summary>
    Same,

    /// <summary>All under one, although every other copy has another body.</summary>
    OtherBody,
}
