namespace Simulator.Http.Answers;

/// <summary>What <see cref="ChunkedReader"/> found.</summary>
internal enum ChunkStep : byte
{
    /// <summary>All that was given is taken; the body goes on.</summary>
    NeedMore,

    /// <summary>Bytes of the body end what was taken.</summary>
    Data,

    /// <summary>The body is over, trailers and all.</summary>
    End,
    Malformed,
    TooLarge,
}
