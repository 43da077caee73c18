namespace Simulator.Soak.Wire;

/// <summary>How an exchange ended.</summary>
internal enum Outcome
{
    Answered,

    /// <summary>The connection ended before a whole answer had come.</summary>
    Cut,

    /// <summary>Nothing had come when the time was up.</summary>
    Hung,
}
