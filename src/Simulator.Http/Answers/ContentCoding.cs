namespace Simulator.Http.Answers;

/// <summary>How a body is compressed (RFC 9110, section 8.4.1).</summary>
internal enum ContentCoding : byte
{
    Identity,
    Gzip,

    /// <summary>zlib, or deflate without its wrapping, which some servers send instead.</summary>
    Deflate,
    Brotli,

    /// <summary>Another one, or several: the body stays as it is.</summary>
    Unknown,
}
