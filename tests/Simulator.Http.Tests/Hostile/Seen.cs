using System.Text;

namespace Simulator.Http.Tests.Hostile;

/// <summary>A copy of what an exchange told, for it is borrowed.</summary>
internal sealed record Seen(
    ExchangeEnd End, string? Failure, int Status, string Body, bool IsBodyCut, long BodyLength, int Redirects, bool WasResent, TimeSpan Took)
{
    public static Seen Of(HttpExchange exchange, TimeSpan took) => new(
        exchange.End, exchange.Failure, exchange.Status, Encoding.Latin1.GetString(exchange.Body), exchange.IsBodyCut, exchange.BodyLength, exchange.Redirects,
        exchange.WasResent, took);
}
