namespace Simulator.Http.Answers;

/// <summary>
/// Tells a chunked body's data from what stands between (RFC 9112, section 7.1), however the bytes are split. Extensions and trailers are skipped. Lines end with CR LF and
/// nothing less: where readers disagree about the end of a chunk, one answer becomes two.
/// </summary>
internal struct ChunkedReader(int mostTrailers)
{
    public const string BadSize = "a chunk's size is no hexadecimal number, or too large a one";
    public const string BadLine = "a chunk's size is not followed by CR LF";
    public const string BadEnd = "a chunk is not followed by CR LF";
    public const string BadTrailer = "a trailer is not ended by CR LF";
    public const string LongLine = "the line of a chunk's size is too long";
    public const string LongTrailers = "the trailers are too long";

    private const int MostLine = 1024;
    private const int NoDigit = 0xff;

    private State _state;
    private int _lineLength;
    private int _trailersLength;
    private long _left;

    /// <summary>What is between two runs of data: the part of it that comes next.</summary>
    private enum State : byte
    {
        FirstDigit,
        Size,
        SizeBlank,
        Extension,
        SizeFeed,
        Data,
        DataFeed,
        TrailerStart,
        Trailer,
        TrailerFeed,
        LastFeed,
    }

    /// <summary>Why it is malformed or too large; null where it is neither.</summary>
    public string? Fault { get; private set; }

    /// <summary>Reads on, to the end of the next run of data at most.</summary>
    /// <param name="input">What was not yet taken.</param>
    /// <param name="taken">Bytes of it that are done with.</param>
    /// <param name="data">How many of these, the last ones, belong to the body.</param>
    public ChunkStep Read(ReadOnlySpan<byte> input, out int taken, out int data)
    {
        taken = data = 0;
        while (taken < input.Length)
        {
            if (_state == State.Data && _left > 0)
            {
                data = (int)Math.Min(_left, input.Length - taken);
                taken += data;
                _left -= data;
                return ChunkStep.Data;
            }

            var step = _state switch
            {
                State.Extension => SkipExtension(input, ref taken),
                State.Trailer => SkipTrailer(input, ref taken),
                _ => Take(input[taken++]),
            };
            if (step != ChunkStep.NeedMore) return step;
        }

        return ChunkStep.NeedMore;
    }

    private ChunkStep Take(byte letter) => _state switch
    {
        State.FirstDigit or State.Size => TakeSize(letter),
        State.SizeBlank => TakeSizeEnd(letter),
        State.SizeFeed => letter == '\n' ? Go(_left == 0 ? State.TrailerStart : State.Data) : Refuse(BadLine),
        State.Data => letter == '\r' ? Go(State.DataFeed) : Refuse(BadEnd),
        State.DataFeed => letter == '\n' ? Go(State.FirstDigit) : Refuse(BadEnd),
        State.TrailerStart => TakeTrailerStart(letter),
        State.TrailerFeed => letter == '\n' ? CountTrailer(1, State.TrailerStart) : Refuse(BadTrailer),
        _ => letter == '\n' ? ChunkStep.End : Refuse(BadTrailer),
    };

    private ChunkStep TakeSize(byte letter)
    {
        var digit = Digit(letter);
        if (digit != NoDigit)
        {
            if (_state == State.FirstDigit) (_left, _lineLength) = (0, 0);
            if (_left > long.MaxValue >> 4) return Refuse(BadSize);
            _left = (_left << 4) | (uint)digit;
            return CountLine(1, State.Size);
        }

        return _state == State.FirstDigit ? Refuse(BadSize) : TakeSizeEnd(letter);
    }

    // Some servers pad the size with spaces.
    private ChunkStep TakeSizeEnd(byte letter) => letter switch
    {
        (byte)';' => Go(State.Extension),
        (byte)'\r' => Go(State.SizeFeed),
        _ => FieldValue.IsBlank(letter) ? CountLine(1, State.SizeBlank) : Refuse(BadSize),
    };

    private ChunkStep SkipExtension(ReadOnlySpan<byte> input, ref int taken)
    {
        var skipped = LengthOfLine(input[taken..]);
        if (CountLine(skipped, State.Extension) == ChunkStep.TooLarge) return ChunkStep.TooLarge;
        taken += skipped;
        if (taken == input.Length) return ChunkStep.NeedMore;
        return input[taken++] == '\r' ? Go(State.SizeFeed) : Refuse(BadLine);
    }

    private ChunkStep TakeTrailerStart(byte letter) => letter switch
    {
        (byte)'\r' => Go(State.LastFeed),
        (byte)'\n' => Refuse(BadTrailer),
        _ => CountTrailer(1, State.Trailer),
    };

    private ChunkStep SkipTrailer(ReadOnlySpan<byte> input, ref int taken)
    {
        var skipped = LengthOfLine(input[taken..]);
        if (CountTrailer(skipped, State.Trailer) == ChunkStep.TooLarge) return ChunkStep.TooLarge;
        taken += skipped;
        if (taken == input.Length) return ChunkStep.NeedMore;
        return input[taken++] == '\r' ? Go(State.TrailerFeed) : Refuse(BadTrailer);
    }

    private ChunkStep Go(State next)
    {
        _state = next;
        return ChunkStep.NeedMore;
    }

    private ChunkStep CountLine(int more, State next)
    {
        _state = next;
        _lineLength += more;
        return _lineLength > MostLine ? Exceed(LongLine) : ChunkStep.NeedMore;
    }

    private ChunkStep CountTrailer(int more, State next)
    {
        _state = next;
        _trailersLength += more;
        return _trailersLength > mostTrailers ? Exceed(LongTrailers) : ChunkStep.NeedMore;
    }

    private ChunkStep Exceed(string fault)
    {
        Fault = fault;
        return ChunkStep.TooLarge;
    }

    private ChunkStep Refuse(string fault)
    {
        Fault = fault;
        return ChunkStep.Malformed;
    }

    private static int LengthOfLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? text.Length : end;
    }

    private static int Digit(byte letter) => letter switch
    {
        >= (byte)'0' and <= (byte)'9' => letter - '0',
        >= (byte)'a' and <= (byte)'f' => letter - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => letter - 'A' + 10,
        _ => NoDigit,
    };
}
