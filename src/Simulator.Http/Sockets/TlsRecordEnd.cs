namespace Simulator.Http.Sockets;

/// <summary>Follows the bytes of a TLS connection to see where a record ends: a byte of type, two of version, two of length, then so many (RFC 8446, section 5.1).</summary>
internal struct TlsRecordEnd
{
    private const int HeaderLength = 5;

    private int _headerCame;
    private int _length;

    /// <summary>How many of the next bytes belong to the record that is under way, or that begins with them.</summary>
    public int Within(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (_headerCame < HeaderLength)
        {
            if (at == bytes.Length)
            {
                return at;
            }

            _length = ((_length << 8) | bytes[at++]) & 0xffff;
            _headerCame++;
        }

        var mine = Math.Min(_length, bytes.Length - at);
        _length -= mine;
        if (_length == 0)
        {
            _headerCame = 0;
        }

        return at + mine;
    }
}
