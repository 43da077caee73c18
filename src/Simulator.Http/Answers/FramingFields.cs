namespace Simulator.Http.Answers;

/// <summary>What the headers of an answer say about the end of its body (RFC 9112, sections 6 and 7).</summary>
internal struct FramingFields
{
    public const string BadLength = "content-length is no number of bytes";
    public const string ConflictingLengths = "content-length is said twice and not the same";
    public const string UnknownTransferCoding = "transfer-encoding is not chunked alone, and nobody asked for another";

    private const int NotSaid = -1;

    // Digits that always fit into a long; a longer number is beyond all that can be sent.
    private const int MostDigits = 18;

    private long _length = NotSaid;

    public FramingFields()
    {
    }

    /// <summary>Bytes of the body, where the framing is by length.</summary>
    public readonly long Length => Math.Max(0, _length);

    public bool IsChunked { get; private set; }

    /// <summary>Two framings: chunked wins, but someone on the way may have seen it otherwise, so that the connection is not to be trusted with more.</summary>
    public readonly bool IsAmbiguous => IsChunked && _length != NotSaid;

    /// <summary>Takes one content-length header. What is wrong with it; null where nothing is.</summary>
    public string? TakeLength(ReadOnlySpan<byte> list)
    {
        if (list.IsEmpty) return BadLength;
        while (FieldValue.TryTake(ref list, out var element))
        {
            if (!TryRead(element, out var length)) return BadLength;
            if (_length != NotSaid && _length != length) return ConflictingLengths;
            _length = length;
        }

        return null;
    }

    /// <summary>Takes one transfer-encoding header. What is wrong with it; null where nothing is.</summary>
    public string? TakeTransferCoding(ReadOnlySpan<byte> list)
    {
        while (FieldValue.TryTake(ref list, out var element))
        {
            // "identity" was a transfer coding until RFC 7230 and still says nothing.
            if (element.IsEmpty || FieldValue.Is(element, "identity"u8)) continue;
            if (IsChunked || !FieldValue.Is(element, "chunked"u8)) return UnknownTransferCoding;
            IsChunked = true;
        }

        return null;
    }

    /// <summary>The framing of an answer with this status to this verb.</summary>
    public readonly BodyFraming Of(HttpVerb verb, int status)
    {
        if (verb.IsHead || status is < 200 or 204 or 304) return BodyFraming.None;
        if (IsChunked) return BodyFraming.Chunked;
        return _length == NotSaid ? BodyFraming.UntilClose : BodyFraming.Length;
    }

    private static bool TryRead(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        if (digits.Length is 0 or > MostDigits) return false;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;
            number = number * 10 + (digit - '0');
        }

        return true;
    }
}
