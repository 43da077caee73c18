namespace Simulator.Http.Answers;

/// <summary>What of an answer is taken and kept.</summary>
/// <param name="MostHead">Bytes of a head, its last empty line included; also of all trailers of a chunked body.</param>
/// <param name="MostBody">Bytes of the body that are kept, before and after unfolding; what comes beyond is counted. At most 512 MiB.</param>
/// <param name="Hashes">Whether the body is hashed, as it came.</param>
/// <param name="Unfolds">Whether a body that is compressed is unfolded.</param>
internal readonly record struct AnswerLimits(int MostHead, int MostBody, bool Hashes = false, bool Unfolds = false)
{
    private const int Largest = 512 * 1024 * 1024;

    /// <summary>Bytes of the body that are kept, before and after unfolding; what comes beyond is counted. At most 512 MiB.</summary>
    public int MostBody { get; init; } = Math.Clamp(MostBody, 0, Largest);

    /// <summary>Bytes that a compressed body may unfold to, kept or not: beyond, it is a bomb. Never below <see cref="MostBody"/>.</summary>
    public int MostUnfolded { get => Math.Max(field, MostBody); init; } = 16 * 1024 * 1024;
}
