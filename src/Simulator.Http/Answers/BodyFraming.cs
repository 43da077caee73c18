namespace Simulator.Http.Answers;

/// <summary>How the end of a body is told (RFC 9112, section 6.3).</summary>
internal enum BodyFraming : byte
{
    /// <summary>There is no body.</summary>
    None,

    /// <summary>By its length in bytes.</summary>
    Length,

    /// <summary>By a chunk of no bytes.</summary>
    Chunked,

    /// <summary>By the end of the connection.</summary>
    UntilClose,
}
