namespace Simulator.Http.Sockets;

/// <summary>When what happened while a connection was opened, as far as it came; 0 for what did not happen.</summary>
internal sealed class OpeningTimes
{
    public long NameBegan { get; set; }

    public long NameKnown { get; set; }

    public long ConnectBegan { get; set; }

    public long Connected { get; set; }

    public long TlsAgreed { get; set; }

    public void WriteTo(ref ExchangeTimings timings)
    {
        timings.NameBegan = NameBegan;
        timings.NameKnown = NameKnown;
        timings.ConnectBegan = ConnectBegan;
        timings.Connected = Connected;
        timings.TlsAgreed = TlsAgreed;
    }
}
