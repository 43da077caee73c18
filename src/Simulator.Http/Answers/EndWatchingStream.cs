namespace Simulator.Http.Answers;

/// <summary>
/// Compressed bytes for a decoder, which tells what the decoders don't: whether they asked for more than there is, so that the bytes were not all. The decoder of gzip always asks, for
/// another member; it stops where a byte behind the end begins none.
/// </summary>
internal sealed class EndWatchingStream(ReadOnlyMemory<byte> bytes, bool hasByteBehind) : Stream
{
    private readonly int _end = bytes.Length + (hasByteBehind ? 1 : 0);
    private int _position;

    public bool WasAskedForMore { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position == _end)
        {
            WasAskedForMore = true;
            return 0;
        }

        var read = Math.Min(buffer.Length, bytes.Length - _position);
        bytes.Span.Slice(_position, read).CopyTo(buffer);
        _position += read;
        if (_position < bytes.Length || !hasByteBehind) return read;

        // The byte behind the end has to come along with the last one.
        if (read == buffer.Length && read > 1)
        {
            _position--;
            return read - 1;
        }

        if (read < buffer.Length) buffer[read++] = 0;
        _position = _end;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
