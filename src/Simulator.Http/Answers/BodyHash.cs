using System.IO.Hashing;

namespace Simulator.Http.Answers;

/// <summary>64 bits over a body (XXH3): at once over what was kept, or, where more came than that, as it comes.</summary>
internal sealed class BodyHash
{
    private XxHash3? _stream;
    private bool _isStreaming;

    public void Begin() => _isStreaming = false;

    /// <summary>Takes bytes that will not be kept. Those that are kept come before them.</summary>
    public void Pass(ReadOnlySpan<byte> kept, ReadOnlySpan<byte> passing)
    {
        _stream ??= new XxHash3();
        if (!_isStreaming)
        {
            _isStreaming = true;
            _stream.Reset();
            _stream.Append(kept);
        }

        _stream.Append(passing);
    }

    public ulong End(ReadOnlySpan<byte> kept) => _isStreaming ? _stream!.GetCurrentHashAsUInt64() : XxHash3.HashToUInt64(kept);
}
