namespace Simulator.Http.Sockets;

/// <summary>Whether to go on.</summary>
internal enum OutcomeKind
{
    /// <summary>More is to be read.</summary>
    ReadOn,

    /// <summary>The answer is whole.</summary>
    Answered,

    /// <summary>What came is of no use.</summary>
    Refused,

    /// <summary>The connection is no more.</summary>
    Broken,
}
