namespace Simulator.Http.Sockets;

/// <summary>What an exchange was at when its time was up, or when it was given up.</summary>
internal static class DoomSentences
{
    public static string Of(ExchangeEnd doom, in ExchangeTimings timings, bool hasConnection)
    {
        var when = timings switch
        {
            { FirstByte: > 0 } => "while the answer was read",
            { Sent: > 0 } => "before an answer came",
            { TlsAgreed: > 0 } => "while the request was sent",
            { Connected: > 0 } when !hasConnection => "while TLS was agreed",
            _ when hasConnection => "while the request was sent",
            { ConnectBegan: > 0 } => "while connecting",
            { NameBegan: > 0 } => "while the name was looked up",
            _ => "while waiting for a connection",
        };
        return doom == ExchangeEnd.TimedOut ? $"the time limit passed {when}" : $"given up {when}";
    }
}
