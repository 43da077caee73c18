using System.Globalization;
using System.Text;

namespace Simulator.Soak.Wire;

/// <summary>A request as it goes over the wire. Its texts are bytes: each character up to U+00FF stands for one.</summary>
internal sealed record WireRequest(string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, Framing Framing)
{
    private const int ChunkSize = 10_000;

    public string Version { get; init; } = "HTTP/1.1";

    /// <summary>Sent as it is, instead of everything else.</summary>
    public byte[]? Raw { get; init; }

    public static WireRequest Get(string target, string token) => new("GET", target, [("Authorization", $"Bearer {token}")], [], Framing.None);

    public byte[] ToBytes(string host)
    {
        if (Raw is not null) return Raw;
        using MemoryStream wire = new();
        Write(wire, $"{Method} {Target} {Version}\r\n");
        if (!Headers.Any(header => header.Name == "Host")) Write(wire, $"Host: {host}\r\n");
        foreach (var (name, value) in Headers) Write(wire, $"{name}: {value}\r\n");
        if (Framing == Framing.ContentLength) Write(wire, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}\r\n"));
        if (Framing == Framing.Chunked) Write(wire, "Transfer-Encoding: chunked\r\n");
        Write(wire, "\r\n");
        if (Framing == Framing.ContentLength) wire.Write(Body);
        if (Framing == Framing.Chunked) WriteChunks(wire);
        return wire.ToArray();
    }

    /// <summary>Turns text into the bytes of its UTF-8, a character each.</summary>
    public static string Bytes(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    private void WriteChunks(MemoryStream wire)
    {
        foreach (var chunk in Body.Chunk(ChunkSize))
        {
            Write(wire, string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x}\r\n"));
            wire.Write(chunk);
            Write(wire, "\r\n");
        }
        Write(wire, "0\r\n\r\n");
    }

    private static void Write(MemoryStream wire, string text) => wire.Write(Encoding.Latin1.GetBytes(text));
}
