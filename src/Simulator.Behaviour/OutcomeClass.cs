namespace Simulator.Behaviour;

/// <summary>How a request ended. Everything but <see cref="Ok"/> and <see cref="BusinessConflict"/> counts as an error.</summary>
public enum OutcomeClass : byte
{
    /// <summary>The operation was done.</summary>
    Ok,

    /// <summary>Somebody else was first: a legal answer of a market, not an error.</summary>
    BusinessConflict,

    /// <summary>4xx other than a conflict and 429: the request was wrong.</summary>
    ClientError,

    /// <summary>429: the target asked to come back later.</summary>
    TooManyRequests,

    /// <summary>5xx, or an answer that could not be read or is not what a script's check asks for.</summary>
    ServerError,

    /// <summary>No full answer within the request's time limit; counts with the time that passed.</summary>
    Timeout,

    /// <summary>The connection could not be made, or was lost before the answer was complete.</summary>
    Connection,

    /// <summary>The user gave up, or the run ended before the answer came.</summary>
    Abandoned,
}
