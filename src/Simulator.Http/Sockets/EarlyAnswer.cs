namespace Simulator.Http.Sockets;

/// <summary>Receives while a long request is still being sent: a server may answer, and close, before it has read all of it.</summary>
internal sealed class EarlyAnswer : IThreadPoolWorkItem
{
    private readonly SocketExchange _exchange;

    public EarlyAnswer(SocketExchange exchange)
    {
        _exchange = exchange;
        Transfer = new Transfer(this);
    }

    public Transfer Transfer { get; }

    /// <summary>What came of it, where that was before the request was sent.</summary>
    public Outcome Outcome { get; set; }

    public void Execute() => _exchange.AfterEarly();
}
