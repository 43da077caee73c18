using System.Net;

namespace Simulator.Http.Fallback;

/// <summary>The body of a draft, which is not copied; tells when it was written.</summary>
internal sealed class DraftContent(ReadOnlyMemory<byte> body, TimeProvider time) : HttpContent
{
    /// <summary>A timestamp, 0 until then.</summary>
    public long Written { get; private set; }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(body, cancellationToken).ConfigureAwait(false);
        Written = time.GetTimestamp();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
