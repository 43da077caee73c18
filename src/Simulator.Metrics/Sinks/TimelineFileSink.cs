using Simulator.Metrics.Results;

namespace Simulator.Metrics.Sinks;

/// <summary>
/// Writes <c>timeline.jsonl</c>: one second a line, handed to the operating system before the next is taken, so that a killed process leaves
/// every line. A full disk surfaces as <see cref="IOException"/>; the line is then missing or cut off, and the next one starts anew.
/// </summary>
public sealed class TimelineFileSink : ISecondSink, IAsyncDisposable
{
    private const byte LineFeed = (byte)'\n';

    private readonly Stream _stream;
    private bool _endsInLine;

    /// <exception cref="IOException">The file cannot be made, or is there already.</exception>
    public TimelineFileSink(string path)
        : this(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, useAsync: true)) { }

    internal TimelineFileSink(Stream stream) => _stream = stream;

    public string Name => "timeline.jsonl";

    public async ValueTask WriteAsync(SecondRecord second, CancellationToken cancellationToken)
    {
        byte[] line = [.. _endsInLine ? new[] { LineFeed } : [], .. ResultsJson.SerializeLine(second), LineFeed];
        _endsInLine = true;
        await _stream.WriteAsync(line, cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _endsInLine = false;
    }

    public ValueTask FinishAsync(CancellationToken cancellationToken) => _stream.DisposeAsync();

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
