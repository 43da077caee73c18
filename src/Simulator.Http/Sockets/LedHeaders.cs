using System.Text;

namespace Simulator.Http.Sockets;

/// <summary>Which header lines stay behind when a redirect is followed (RFC 9110, section 15.4).</summary>
internal static class LedHeaders
{
    private static readonly byte[][] Secrets = [.. new[] { "authorization:", "cookie:", "proxy-authorization:" }.Select(Encoding.ASCII.GetBytes)];
    private static readonly byte[] Content = "content-"u8.ToArray();

    public static bool IsSecret(ReadOnlySpan<byte> line)
    {
        foreach (var name in Secrets)
        {
            if (Begins(line, name))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsOfContent(ReadOnlySpan<byte> line) => Begins(line, Content);

    private static bool Begins(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) =>
        line.Length >= name.Length && Ascii.EqualsIgnoreCase(line[..name.Length], name);
}
