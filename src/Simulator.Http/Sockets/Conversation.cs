using Simulator.Http.Answers;

namespace Simulator.Http.Sockets;

/// <summary>One request and its answer over a connection, one after another: sends, receives, and tells its exchange what came of it.</summary>
internal sealed class Conversation(SocketHttpEngine engine, SocketExchange exchange) : IThreadPoolWorkItem
{
    private const int MostReadsAtOnce = 32;

    private readonly Lock _fateOfBoth = new();
    private Transfer? _transfer;
    private Connection? _connection;
    private RequestWire _wire;
    private EarlyAnswer? _early;
    private long _came;
    private bool _isFilled;
    private bool _hasSent;
    private bool _isSending;
    private bool _isReceiving;
    private bool _wasEarly;

    public AnswerReader Answer { get; } = new();

    /// <summary>Of all requests of the exchange.</summary>
    public long BytesSent { get; private set; }

    public long BytesReceived { get; private set; }

    /// <summary>Whether anything came on this connection.</summary>
    public bool HasAnyCome => _came > 0;

    /// <summary>Whether the connection is good for another request.</summary>
    // Where a read filled its room to the brim, more may lie behind it.
    public bool LeavesUsable => Answer.KeepsAlive && !_wasEarly && !(_isFilled && (_connection!.Tls is not null || _connection.IsDead()));

    /// <summary>Is to have this connection.</summary>
    public void Meet(Connection connection)
    {
        _connection = connection;
        (_came, _hasSent, _wasEarly) = (0, false, false);
    }

    /// <summary>Sends, then receives.</summary>
    public void Begin(Route route, ExchangeLimits limits)
    {
        var connection = _connection!;
        Answer.Begin(route.Verb, engine.AnswerLimits(limits));
        var transfer = _transfer ??= new Transfer(this);
        var request = _wire.Compose(route, Answer.Room());
        var early = _wire.IsRented ? BeginBoth() : null;
        if (transfer.IsPendingSend(connection, request))
        {
            ListenEarly(early, connection);
            return;
        }

        if (!transfer.TryTakeResult(out _, out var fault))
        {
            exchange.BreakSoon(fault);
            return;
        }

        HasSent();
        if (!transfer.IsPendingReceive(connection, Answer.Room()))
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    /// <summary>Something was sent or came.</summary>
    public void Execute()
    {
        if (_hasSent)
        {
            AfterReceive();
        }
        else
        {
            AfterSend();
        }
    }

    /// <summary>Something came while the request was being sent, or thereafter.</summary>
    public void AfterEarly()
    {
        var early = _early!;
        if (!TryRead(early.Transfer, early, out var outcome, out var now))
        {
            return;
        }

        lock (_fateOfBoth)
        {
            _isReceiving = false;
            if (_isSending)
            {
                // No more of the request is of use. The connection is closed, so that the sending ends; then all is over.
                (early.Outcome, _wasEarly) = (outcome, true);
                _connection!.Close();
                return;
            }
        }

        exchange.Conclude(outcome, now);
    }

    /// <summary>This request is over; the answer still stands.</summary>
    public void Rest() => _wire.GiveBack();

    /// <summary>The exchange is over.</summary>
    public void Clear()
    {
        Answer.Release();
        _wire.GiveBack();
        _connection = null;
        (BytesSent, BytesReceived, _came) = (0, 0, 0);
    }

    private void HasSent()
    {
        exchange.Times.Sent = engine.Now;
        BytesSent += _wire.Length;
        _wire.GiveBack();
        _hasSent = true;
    }

    // Both are under way from the start, since the sending may be over before this thread comes to receive.
    private EarlyAnswer BeginBoth()
    {
        (_isSending, _isReceiving) = (true, true);
        return _early ??= new EarlyAnswer(this);
    }

    private void ListenEarly(EarlyAnswer? early, Connection connection)
    {
        if (early is not null && !early.Transfer.IsPendingReceive(connection, Answer.Room()))
        {
            ThreadPool.UnsafeQueueUserWorkItem(early, preferLocal: false);
        }
    }

    private void AfterSend()
    {
        var hasSent = _transfer!.TryTakeResult(out _, out var fault);
        if (_wire.IsRented)
        {
            AfterSendOfBoth(hasSent);
        }
        else if (!hasSent)
        {
            exchange.Conclude(Outcome.Broken(fault), engine.Now);
        }
        else
        {
            HasSent();
            if (!_transfer.IsPendingReceive(_connection!, Answer.Room()))
            {
                AfterReceive();
            }
        }
    }

    private void AfterSendOfBoth(bool hasSent)
    {
        lock (_fateOfBoth)
        {
            _isSending = false;
            if (hasSent)
            {
                exchange.Times.Sent = engine.Now;
                BytesSent += _wire.Length;
            }

            if (_isReceiving)
            {
                return;
            }
        }

        exchange.Conclude(_early!.Outcome, engine.Now);
    }

    private void AfterReceive()
    {
        if (TryRead(_transfer!, this, out var outcome, out var now))
        {
            exchange.Conclude(outcome, now);
        }
    }

    // False: more is to come, and then it is called again.
    private bool TryRead(Transfer transfer, IThreadPoolWorkItem again, out Outcome outcome, out long now)
    {
        for (var reads = 1; (outcome = Judge(transfer, out now)).Kind == OutcomeKind.ReadOn; reads++)
        {
            if (transfer.IsPendingReceive(_connection!, Answer.Room()))
            {
                return false;
            }

            // Others want this thread too.
            if (reads == MostReadsAtOnce)
            {
                ThreadPool.UnsafeQueueUserWorkItem(again, preferLocal: false);
                return false;
            }
        }

        return true;
    }

    private Outcome Judge(Transfer transfer, out long now)
    {
        var isRead = transfer.TryTakeResult(out var count, out var fault);
        now = engine.Now;
        if (!isRead)
        {
            return Outcome.Broken(fault);
        }

        _came += count;
        BytesReceived += count;
        _isFilled = count == transfer.RoomLength;
        var state = count == 0 ? Answer.EndOfStream() : Answer.Received(count);
        ref var times = ref exchange.Times;
        times.FirstByte = !Answer.HasBegun ? 0 : times.FirstByte == 0 ? now : times.FirstByte;
        return Outcome.Of(state, Answer.Failure);
    }
}
