namespace Simulator.Http.Answers;

/// <summary>
/// Reads a head, status line and headers, as it comes (RFC 9112, sections 2 to 6): each byte is searched once, each line read once. A bare LF ends a line as CR LF does.
/// Folded headers are unfolded in place, unless they are of those that say where the body ends.
/// </summary>
internal sealed class AnswerHead
{
    public const string Folded = "a header that matters to the connection is folded over several lines";

    private int _lineStart;
    private int _searched;
    private int _lineEnd;
    private bool _isFoldable;
    private int _minorVersion;
    private FramingFields _framing;
    private ConnectionFields _connection;

    public AnswerHead() => Begin();

    /// <summary>Why it is malformed; null where it is not.</summary>
    public string? Fault { get; private set; }

    /// <summary>100 to 999, once the first line was read; 0 before.</summary>
    public int Status { get; private set; }

    /// <summary>Bytes of the head with its last empty line, once it is whole.</summary>
    public int Length { get; private set; }

    public ContentCoding Coding { get; private set; }

    /// <summary>Whether it is followed by the real answer (RFC 9110, section 15.2).</summary>
    public bool IsInterim => Status < 200;

    /// <summary>Bytes of the body, where it is framed by length.</summary>
    public long BodyLength => _framing.Length;

    /// <summary>Whether the head lets another request follow, which needs a body that ends before the connection as well.</summary>
    public bool KeepsAlive => _connection.KeepsAlive(_minorVersion) && !_framing.IsAmbiguous && !(_framing.IsChunked && _minorVersion == 0);

    /// <summary>How long the server keeps an idle connection, in seconds; null where it does not say.</summary>
    public int? IdleSeconds => _connection.IdleSeconds;

    public BodyFraming FramingFor(HttpVerb verb) => _framing.Of(verb, Status);

    public void Begin()
    {
        _lineStart = _searched = _lineEnd = _minorVersion = Status = Length = 0;
        _isFoldable = false;
        Fault = null;
        Coding = ContentCoding.Identity;
        _framing = new FramingFields();
        _connection = new ConnectionFields();
    }

    /// <summary>Reads on.</summary>
    /// <param name="bytes">From the head's first byte to the last that came: those of the last call, and more.</param>
    /// <param name="most">Bytes that it may have.</param>
    public AnswerState Read(Span<byte> bytes, int most)
    {
        if (_lineStart == 0 && !StatusLine.MayBegin(bytes)) return Refuse(StatusLine.NoHttp);
        while (true)
        {
            var feed = bytes[_searched..].IndexOf((byte)'\n');
            var end = feed < 0 ? bytes.Length : _searched + feed;
            if (end >= most) return AnswerState.TooLarge;
            _searched = end;
            if (feed < 0) return AnswerState.NeedMore;

            _searched++;
            var line = bytes[_lineStart..end];
            if (line is [.., (byte)'\r']) line = line[..^1];
            if (line.IsEmpty && _lineStart > 0)
            {
                Length = _searched;
                return AnswerState.Whole;
            }

            if ((_lineStart == 0 ? TakeStatus(line) : TakeLine(bytes, line)) is { } fault) return Refuse(fault);
            _lineEnd = _lineStart + line.Length;
            _lineStart = _searched;
        }
    }

    private string? TakeStatus(ReadOnlySpan<byte> line)
    {
        var fault = StatusLine.Read(line, out _minorVersion, out var status);
        Status = status;
        return fault;
    }

    private string? TakeLine(Span<byte> bytes, ReadOnlySpan<byte> line)
    {
        if (FieldValue.IsBlank(line[0])) return Unfold(bytes, line);
        if (FieldLine.Read(line, out var colon) is { } fault) return fault;
        return TakeField(line[..colon], line[(colon + 1)..]);
    }

    // The spaces stand for the end of the line before, so that the whole is one line for whoever looks for it later (RFC 9112, section 5.2).
    private string? Unfold(Span<byte> bytes, ReadOnlySpan<byte> line)
    {
        if (!_isFoldable) return Folded;
        if (FieldLine.HasForbidden(line)) return FieldLine.BadValue;
        bytes[_lineEnd.._lineStart].Fill((byte)' ');
        return null;
    }

    private string? TakeField(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        _isFoldable = false;
        switch (name.Length)
        {
            case 10 when FieldValue.Is(name, "connection"u8):
                _connection.TakeConnection(value);
                return null;
            case 10 when FieldValue.Is(name, "keep-alive"u8):
                _connection.TakeKeepAlive(value);
                return null;
            case 14 when FieldValue.Is(name, "content-length"u8):
                return _framing.TakeLength(value);
            case 16 when FieldValue.Is(name, "content-encoding"u8):
                Coding = ContentCodings.After(Coding, value);
                return null;
            case 17 when FieldValue.Is(name, "transfer-encoding"u8):
                return _framing.TakeTransferCoding(value);
            default:
                _isFoldable = true;
                return null;
        }
    }

    private AnswerState Refuse(string fault)
    {
        Fault = fault;
        return AnswerState.Malformed;
    }
}
