using System.Text;

namespace Simulator.Http.Tests.Engines;

/// <summary>What a handler was told, kept beyond the telling.</summary>
internal sealed record HeardAnswer(
    ExchangeEnd End, string? Failure, int Status, string Body, bool IsCut, long BodyLength, ulong Hash, ExchangeTimings Timings, int Redirects, string? ContentType, bool HasMissing)
{
    /// <summary>Names of all headers in lower case.</summary>
    public IReadOnlyList<string> Headers { get; private init; } = [];

    public static HeardAnswer Of(HttpExchange exchange) => new(
        exchange.End, exchange.Failure, exchange.Status, Encoding.UTF8.GetString(exchange.Body), exchange.IsBodyCut, exchange.BodyLength, exchange.BodyHash, exchange.Timings,
        exchange.Redirects, exchange.TryGetHeader("content-type"u8, out var type) ? Encoding.UTF8.GetString(type) : null, exchange.TryGetHeader("x-missing"u8, out _))
    {
        Headers = NamesIn(exchange),
    };

    private static List<string> NamesIn(HttpExchange exchange)
    {
        var names = new List<string>();
        var from = 0;
        while (exchange.TryNextHeader(ref from, out var name, out _)) names.Add(Encoding.ASCII.GetString(name).ToLowerInvariant());
        return names;
    }
}
