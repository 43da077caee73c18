using System.Text;

namespace Simulator.Http.Tests.Sockets;

/// <summary>What a handler heard of an exchange, kept.</summary>
internal sealed record Heard(ExchangeEnd End, string? Failure, int Status, string Body, ExchangeTimings Timings, bool WasResent, int Redirects, bool IsBodyCut, long BodyLength)
{
    public static Heard From(HttpExchange exchange) => new(
        exchange.End, exchange.Failure, exchange.Status, Encoding.UTF8.GetString(exchange.Body), exchange.Timings, exchange.WasResent, exchange.Redirects, exchange.IsBodyCut, exchange.BodyLength);
}
