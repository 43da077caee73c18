using System.Globalization;
using System.Text;

namespace Simulator.Soak.Wire;

/// <summary>Writes a request as a command line that sends it again, from bash.</summary>
internal static class Curl
{
    private const int MostBody = 4_000;

    public static string Line(WireRequest request, Uri address)
    {
        if (request.Raw is { } raw) return $"printf %b {Quoted(Encoding.Latin1.GetString(raw))} | nc -q 5 {address.Host} {address.Port}";
        StringBuilder line = new($"curl -i --path-as-is -X {request.Method}");
        foreach (var (name, value) in request.Headers) line.Append(CultureInfo.InvariantCulture, $" -H {Quoted($"{name}: {value}")}");
        if (request.Framing == Framing.Chunked) line.Append(" -H 'Transfer-Encoding: chunked'");
        if (request.Framing != Framing.None)
        {
            var body = Encoding.Latin1.GetString(request.Body);
            line.Append(CultureInfo.InvariantCulture, $" --data-binary {Quoted(body[..Math.Min(body.Length, MostBody)])}");
            if (body.Length > MostBody) line.Append(CultureInfo.InvariantCulture, $"...({body.Length} bytes)");
        }
        return line.Append(CultureInfo.InvariantCulture, $" {Quoted($"{address.Scheme}://{address.Authority}{request.Target}")}").ToString();
    }

    // $'…' lets bash write any byte.
    private static string Quoted(string bytes)
    {
        StringBuilder quoted = new("$'");
        foreach (var one in bytes)
        {
            if (one is '\'' or '\\') quoted.Append('\\').Append(one);
            else if (one is >= ' ' and <= '~') quoted.Append(one);
            else quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)one:x2}");
        }
        return quoted.Append('\'').ToString();
    }
}
