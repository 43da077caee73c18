namespace Simulator.Http.Sockets;

/// <summary>Receives while a long request is still being sent: a server may answer, and close, before it has read all of it.</summary>
internal sealed class EarlyAnswer : IThreadPoolWorkItem
{
    private readonly Conversation _conversation;

    public EarlyAnswer(Conversation conversation)
    {
        _conversation = conversation;
        Transfer = new Transfer(this);
    }

    public Transfer Transfer { get; }

    /// <summary>What came of it, where that was before the request was sent.</summary>
    public Outcome Outcome { get; set; }

    public void Execute() => _conversation.AfterEarly();
}
