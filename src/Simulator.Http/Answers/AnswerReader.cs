namespace Simulator.Http.Answers;

/// <summary>
/// Reads one answer after the other from a connection. For each: <see cref="Begin"/>; then receive into <see cref="Room"/> and tell how much came, or that the stream has ended,
/// until it is no longer <see cref="AnswerState.NeedMore"/>. What was read stands in the bytes that were received, moved together where chunks lie between, until the next
/// <see cref="Begin"/> or <see cref="Release"/>. Takes memory in proportion to what came, at most the limits and a step to receive into. One caller at a time.
/// </summary>
internal sealed class AnswerReader
{
    public const string TooManyInterims = "too many 1xx answers came before the answer";
    public const string Switched = "the answer is 101, and nobody asked for another protocol";
    public const string LongHead = "the head is too long";
    public const string NoAnswer = "the connection ended before an answer";
    public const string LostHead = "the connection ended within the head";
    public const string LostBody = "the connection ended within the body";

    private const int MostInterims = 16;
    private const int SwitchingProtocols = 101;
    private const int PartialContent = 206;

    private readonly AnswerHead _head = new();
    private readonly BodyHash _hasher = new();
    private HttpVerb _verb = HttpVerb.Get;
    private AnswerLimits _limits;
    private AnswerRoom _received;
    private UnfoldedBody _unfolded;
    private RoomSteps _steps;
    private ChunkedReader _chunks;
    private BodyFraming _framing;
    private bool _hasHead;
    private int _interims;

    private KeptBody _body;

    // Of the bytes received, which begin with the head.
    private int _end;

    public AnswerState State { get; private set; }

    /// <summary>Why it is neither going on nor whole, in a sentence; null otherwise.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether anything of the answer came; 1xx answers don't count, so that it may become false again.</summary>
    public bool HasBegun => _hasHead || _end > 0;

    /// <summary>The answer's status; 0 before it is known.</summary>
    public int Status => _hasHead ? _head.Status : 0;

    /// <summary>Whether another request may follow on the connection, once the answer is whole.</summary>
    public bool KeepsAlive { get; private set; }

    /// <summary>How long the server says that it keeps an idle connection, in seconds; null where it does not say.</summary>
    public int? IdleSeconds => _head.IdleSeconds;

    /// <summary>How many bytes came after the end of the answer, which nobody asked for.</summary>
    public int Leftover { get; private set; }

    /// <summary>The start of the body, up to the limit; unfolded where that was asked for.</summary>
    public ReadOnlySpan<byte> Body => _unfolded.IsThere ? _unfolded.Span : Kept.Span;

    /// <summary>Whether the body was longer than what was kept.</summary>
    public bool IsBodyCut => _body.IsCut || _unfolded.IsCut;

    /// <summary>Bytes of the body as they came, without what frames chunks; not unfolded.</summary>
    public long BodyLength => _body.Length;

    /// <summary>64 bits (XXH3) over the same bytes; 0 where nobody asked for it, or it is not whole.</summary>
    public ulong BodyHash { get; private set; }

    /// <summary>Status line, headers and empty line; empty before they are whole. <see cref="HeaderLines"/> goes through them.</summary>
    public ReadOnlySpan<byte> Head => _hasHead ? _received.Bytes.AsSpan(0, _head.Length) : default;

    // A part of a compressed body is no compressed body.
    private bool IsFolded =>
        _head.Coding is ContentCoding.Gzip or ContentCoding.Deflate or ContentCoding.Brotli && _head.Status != PartialContent && _body.Kept > 0;

    private Memory<byte> Kept => _received.Bytes.AsMemory(_body.Start, _body.Kept);

    /// <summary>Starts with the next answer. Bytes of the last one are forgotten.</summary>
    /// <param name="verb">What the request's was.</param>
    /// <param name="limits">What is taken and kept.</param>
    public void Begin(HttpVerb verb, AnswerLimits limits)
    {
        (_verb, _limits) = (verb, limits);
        _head.Begin();
        _hasher.Begin();
        _body.Begin(0);
        _unfolded.Begin();
        _hasHead = KeepsAlive = false;
        _end = _interims = Leftover = 0;
        (State, Failure, BodyHash) = (AnswerState.NeedMore, null, 0);
    }

    /// <summary>Where the next bytes are to come; never empty.</summary>
    public Memory<byte> Room()
    {
        var step = _received.Capacity == 0 ? _steps.First : NextStep();
        if (_received.Capacity - _end < step) _received.Reserve(_end + step, _end);
        return _received.Bytes.AsMemory(_end);
    }

    /// <summary>So many bytes came into <see cref="Room"/>, one at least.</summary>
    public AnswerState Received(int count)
    {
        _end += count;
        if (_hasHead || ReadHead()) ReadBody();
        return State;
    }

    /// <summary>No more bytes come.</summary>
    public AnswerState EndOfStream()
    {
        if (State != AnswerState.NeedMore) return State;
        if (_hasHead && _framing == BodyFraming.UntilClose) return Finish(leftover: 0);
        return Fail(AnswerState.Lost, _hasHead ? LostBody : HasBegun ? LostHead : NoAnswer);
    }

    /// <summary>The value of the answer's first header of this name, without surrounding white space; false where there is none.</summary>
    public bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        var from = 0;
        return HeaderLines.TryFind(Head, name, ref from, out value);
    }

    /// <summary>Gives the memory back. What was read can no longer be asked for; <see cref="Begin"/> takes new memory.</summary>
    public void Release()
    {
        Begin(_verb, _limits);
        _received.Release();
        _unfolded.Release();
    }

    // True: the answer's own head is whole.
    private bool ReadHead()
    {
        while (true)
        {
            var state = _head.Read(_received.Bytes.AsSpan(0, _end), _limits.MostHead);
            if (state == AnswerState.NeedMore) return false;
            if (state != AnswerState.Whole) return Refuse(state, _head.Fault ?? LongHead);
            if (!_head.IsInterim) break;
            if (_head.Status == SwitchingProtocols) return Refuse(AnswerState.Malformed, Switched);
            if (++_interims > MostInterims) return Refuse(AnswerState.Malformed, TooManyInterims);
            ForgetInterim();
        }

        _hasHead = true;
        _framing = _head.FramingFor(_verb);
        _chunks = new ChunkedReader(_limits.MostHead);
        _body.Begin(_head.Length);
        return true;
    }

    private void ForgetInterim()
    {
        _received.Bytes.AsSpan(_head.Length, _end - _head.Length).CopyTo(_received.Bytes);
        _end -= _head.Length;
        _head.Begin();
    }

    private void ReadBody()
    {
        var came = _end - _body.End;
        switch (_framing)
        {
            case BodyFraming.None:
                Finish(came);
                break;
            case BodyFraming.Chunked:
                ReadChunks();
                break;
            case BodyFraming.Length:
                var mine = (int)Math.Min(came, _head.BodyLength - BodyLength);
                Take(_body.End, mine);
                if (BodyLength == _head.BodyLength) Finish(came - mine);
                break;
            default:
                Take(_body.End, came);
                break;
        }

        _end = _body.End;
    }

    private void ReadChunks()
    {
        var at = _body.End;
        while (true)
        {
            var step = _chunks.Read(_received.Bytes.AsSpan(at, _end - at), out var taken, out var data);
            at += taken;
            switch (step)
            {
                case ChunkStep.Data:
                    Take(at - data, data);
                    break;
                case ChunkStep.End:
                    Finish(_end - at);
                    return;
                case ChunkStep.Malformed or ChunkStep.TooLarge:
                    Fail(step == ChunkStep.TooLarge ? AnswerState.TooLarge : AnswerState.Malformed, _chunks.Fault!);
                    return;
                default:
                    return;
            }
        }
    }

    private void Take(int at, int count)
    {
        var passing = _body.Take(_received.Bytes, at, count, _limits.MostBody);
        if (passing > 0 && _limits.Hashes) _hasher.Pass(Kept.Span, _received.Bytes.AsSpan(at + count - passing, passing));
    }

    private AnswerState Finish(int leftover)
    {
        Leftover = leftover;
        KeepsAlive = _head.KeepsAlive && leftover == 0 && _framing != BodyFraming.UntilClose;
        if (_limits.Hashes) BodyHash = _hasher.End(Kept.Span);
        _steps.Learn(_body.End);
        State = AnswerState.Whole;
        if (_limits.Unfolds && IsFolded && _unfolded.Unfold(_head.Coding, Kept, !IsBodyCut, _limits) is { Fault: { } fault } unfolding) Fail(unfolding.State, fault);
        return State;
    }

    private int NextStep()
    {
        if (!_hasHead) return RoomSteps.InHead;
        var came = RoomSteps.InBody(BodyLength);
        return _framing == BodyFraming.Length ? (int)Math.Min(came, _head.BodyLength - BodyLength) : came;
    }

    private bool Refuse(AnswerState state, string failure)
    {
        Fail(state, failure);
        return false;
    }

    private AnswerState Fail(AnswerState state, string failure)
    {
        KeepsAlive = false;
        (State, Failure) = (state, failure);
        return state;
    }
}
