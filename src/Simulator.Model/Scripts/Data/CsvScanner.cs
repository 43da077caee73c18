namespace Simulator.Model.Scripts.Data;

/// <summary>Walks through the records of a CSV file (RFC 4180): values in quotes may hold delimiters, line breaks and doubled quotes.</summary>
internal ref struct CsvScanner(ReadOnlySpan<byte> text, byte delimiter)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    /// <summary>In which the next record begins, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Goes past empty lines; false at the end of the file.</summary>
    public bool IsAtRecord()
    {
        while (_at < _text.Length && (_text[_at] == '\n' || _text[_at..].StartsWith("\r\n"u8)))
        {
            _at += _text[_at] == '\n' ? 1 : 2;
            Line++;
        }

        return _at < _text.Length;
    }

    /// <summary>Adds the values of the next record.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Read(FeedRowsBuilder values)
    {
        while (true)
        {
            if ((_at < _text.Length && _text[_at] == '"' ? Quoted(values) : Plain(values)) is { } wrong) return wrong;
            if (_at < _text.Length && _text[_at] == delimiter)
            {
                _at++;
                continue;
            }

            EndLine();
            return null;
        }
    }

    private string? Quoted(FeedRowsBuilder values)
    {
        _at++;
        while (true)
        {
            var length = _text[_at..].IndexOf((byte)'"');
            if (length < 0)
            {
                _at = _text.Length;
                return "opens a quote that is never closed";
            }

            var part = _text.Slice(_at, length);
            values.Write(part);
            Line += part.Count((byte)'\n');
            _at += length + 1;
            if (_at == _text.Length || _text[_at] != '"') break;
            values.Write("\""u8);
            _at++;
        }

        values.EndValue();
        if (_at == _text.Length || _text[_at] == delimiter || _text[_at] == '\n' || IsCarriageReturn(_at)) return null;
        SkipLine();
        return "goes on behind a closing quote; a quote within a value is written twice, in a value that begins with one";
    }

    private string? Plain(FeedRowsBuilder values)
    {
        var rest = _text[_at..];
        var length = rest.IndexOfAny(delimiter, (byte)'\n', (byte)'"');
        if (length < 0) length = rest.Length;
        if (length < rest.Length && rest[length] == '"')
        {
            SkipLine();
            return "has a quote in a value that does not begin with one; write the whole value in quotes, and the quote twice";
        }

        var isLast = length == rest.Length || rest[length] == '\n';
        values.Add(isLast && length > 0 && rest[length - 1] == '\r' ? rest[..(length - 1)] : rest[..length]);
        _at += length;
        return null;
    }

    private readonly bool IsCarriageReturn(int at) => _text[at] == '\r' && (at + 1 == _text.Length || _text[at + 1] == '\n');

    private void SkipLine()
    {
        var length = _text[_at..].IndexOf((byte)'\n');
        _at = length < 0 ? _text.Length : _at + length;
        EndLine();
    }

    private void EndLine()
    {
        if (_at < _text.Length && _text[_at] == '\r') _at++;
        if (_at >= _text.Length) return;
        _at++;
        Line++;
    }
}
