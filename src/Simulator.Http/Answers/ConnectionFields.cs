using System.Buffers.Text;

namespace Simulator.Http.Answers;

/// <summary>What the headers of an answer say about the connection after it (RFC 9112, section 9.3).</summary>
internal struct ConnectionFields
{
    private bool _closes;
    private bool _keepsAlive;

    public ConnectionFields()
    {
    }

    /// <summary>How long the server keeps an idle connection, in seconds; null where it does not say.</summary>
    public int? IdleSeconds { get; private set; }

    /// <summary>Takes one connection header.</summary>
    public void TakeConnection(ReadOnlySpan<byte> list)
    {
        while (FieldValue.TryTake(ref list, out var element))
        {
            if (FieldValue.Is(element, "close"u8)) _closes = true;
            else if (FieldValue.Is(element, "keep-alive"u8)) _keepsAlive = true;
        }
    }

    /// <summary>Takes one keep-alive header, such as <c>timeout=5, max=100</c>; what can't be read says nothing.</summary>
    public void TakeKeepAlive(ReadOnlySpan<byte> list)
    {
        var timeout = "timeout="u8;
        while (FieldValue.TryTake(ref list, out var element))
        {
            if (element.Length <= timeout.Length || !FieldValue.Is(element[..timeout.Length], timeout)) continue;
            var digits = element[timeout.Length..];
            if (Utf8Parser.TryParse(digits, out int seconds, out var read) && read == digits.Length && seconds >= 0) IdleSeconds = seconds;
        }
    }

    /// <summary>Whether another request may follow on the connection.</summary>
    public readonly bool KeepsAlive(int minorVersion) => !_closes && IdleSeconds != 0 && (minorVersion >= 1 || _keepsAlive);
}
