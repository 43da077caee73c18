namespace Simulator.Metrics.Conformance;

/// <summary>Claims that are corrected together.</summary>
internal enum ClaimFamily
{
    /// <summary>Which ways were taken, given those that were open.</summary>
    Decisions,

    /// <summary>How long pauses were drawn.</summary>
    Pauses,

    /// <summary>What users drew for their lives.</summary>
    Traits,

    /// <summary>When requests were really sent.</summary>
    Gaps,

    /// <summary>Whether users and their draws know nothing of each other.</summary>
    Independence,

    /// <summary>When sessions of open loads began.</summary>
    Arrivals,

    /// <summary>What must agree by arithmetic alone.</summary>
    Identities,

    /// <summary>What came out of it for the market.</summary>
    Business,
}
