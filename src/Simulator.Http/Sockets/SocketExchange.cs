using Simulator.Http.Answers;
using Simulator.Http.Redirects;

namespace Simulator.Http.Sockets;

/// <summary>
/// One exchange after another. Whoever carries one owns it, one thread at a time: the sender, then a shelf's queue, then who opened its connection, then whoever
/// sees that something was sent or came. A deadline only dooms it and breaks what it waits for; its owner ends it. So it ends once, and never from within send.
/// </summary>
internal sealed class SocketExchange : HttpExchange, IThreadPoolWorkItem
{
    private readonly SocketHttpEngine _engine;
    private readonly Route _route;
    private readonly ConnectionHold _hold;
    private readonly Opening _opening;
    private readonly Conversation _conversation;
    private Fate _fate;
    private ExchangeLimits _limits;
    private ExchangeTimings _timings;
    private RequestDraft _draft = null!;
    private IExchangeHandler _handler = null!;
    private ConnectionShelf? _waitsAt;
    private bool _isReused;
    private ExchangeEnd _endToBe;
    private string? _failureToBe;

    public SocketExchange(SocketHttpEngine engine)
    {
        _engine = engine;
        _route = new Route(engine);
        _hold = new ConnectionHold(engine);
        _opening = new Opening(engine, this);
        _conversation = new Conversation(engine, this);
    }

    /// <summary>Timestamp.</summary>
    public long Deadline { get; private set; }

    /// <summary>The <see cref="DeadlineWatch"/>'s.</summary>
    public long WatchedAt { get; set; } = long.MaxValue;

    /// <summary>Which use of the object it is.</summary>
    public long Number => _fate.Number;

    public bool IsInFlight => _fate.IsInFlight;

    public bool IsDoomed => _fate.IsDoomed;

    /// <summary>For its owner of the moment, to write down when what happened.</summary>
    public ref ExchangeTimings Times => ref _timings;

    /// <summary>Its place in a shelf's queue, 0 where it does not wait. The shelf's, under its lock.</summary>
    public long WaitNumber { get; private set; }

    public override ReadOnlySpan<byte> Body => _conversation.Answer.Body;

    public override bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) => _conversation.Answer.TryGetHeader(name, out value);

    public override bool TryNextHeader(scoped ref int from, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) =>
        HeaderLines.TryNext(_conversation.Answer.Head, ref from, out name, out value);

    public void Send(SocketLane lane, RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler)
    {
        var now = _engine.Now;
        (_draft, _limits, _handler) = (draft, limits, handler);
        _timings = new ExchangeTimings { Began = now };
        Deadline = now + _engine.Stamps(limits.Timeout);
        _fate.Begin();
        _engine.Deadlines.Watch(this);
        if (_engine.IsAbandoned)
        {
            _fate.TryDoom(_fate.Number, isAbandoned: true);
        }

        _hold.Begin(lane.Shelf);
        _route.Begin(draft, lane.Cookies);
        if (_fate.IsDoomed)
        {
            EndSoon(ExchangeEnd.Abandoned, null);
        }
        else if (_route.Aim() is { } fault)
        {
            EndSoon(fault.End, fault.Why);
        }
        else
        {
            FindConnection();
        }
    }

    /// <summary>Takes a place in a queue. Under the shelf's lock.</summary>
    public WaitingTicket WaitAt(ConnectionShelf shelf)
    {
        WaitNumber = _fate.Number;
        _waitsAt = shelf;
        return new WaitingTicket(this, WaitNumber);
    }

    /// <summary>Leaves the queue; false where it was not in it for this use. Under the shelf's lock.</summary>
    public bool EndWait(long number)
    {
        if (WaitNumber != number)
        {
            return false;
        }

        WaitNumber = 0;
        _waitsAt = null;
        return true;
    }

    /// <summary>Whether a connection to there is of use to it.</summary>
    public bool WaitsFor(Site site) => ReferenceEquals(_route.Site, site);

    /// <summary>Its turn came: with a connection, or with leave to open one.</summary>
    public void GoOn(Connection? connection)
    {
        if (connection is not null)
        {
            Talk(connection, isReused: true);
        }
        else
        {
            _hold.TakeLeave();
            Open();
        }
    }

    /// <summary>Its time is up, unless this use of it has ended: breaks what it waits for.</summary>
    public void Doom(long number, bool isAbandoned)
    {
        lock (this)
        {
            if (!_fate.TryDoom(number, isAbandoned))
            {
                return;
            }

            if (_waitsAt?.TryWithdraw(this, number) == true)
            {
                EndSoon(_fate.Doom, null);
            }

            _opening.Cancel();
            _hold.Connection?.Close();
        }
    }

    /// <summary>It is to end.</summary>
    public void Execute() => Finish(_endToBe, _failureToBe, _engine.Now);

    /// <summary>Has a connection to send over.</summary>
    public void Talk(Connection connection, bool isReused)
    {
        _isReused = isReused;
        _conversation.Meet(connection);
        _hold.Take(connection);
        if (_fate.IsDoomed)
        {
            EndSoon(_fate.Doom, null);
        }
        else
        {
            _conversation.Begin(_route, _limits);
        }
    }

    /// <summary>The answer is whole, or there is none.</summary>
    public void Conclude(Outcome outcome, long now)
    {
        switch (outcome.Kind)
        {
            case OutcomeKind.Answered:
                HasAnswer(now);
                break;
            case OutcomeKind.Broken:
                Break(outcome.Fault);
                break;
            default:
                Finish(outcome.End, outcome.Fault, now);
                break;
        }
    }

    /// <summary>The connection broke, maybe from within send.</summary>
    public void BreakSoon(string? fault)
    {
        if (_isReused && _draft.IsRepeatable && !WasResent)
        {
            Break(fault);
        }
        else
        {
            EndSoon(ExchangeEnd.ConnectionLost, fault);
        }
    }

    /// <summary>Ends it from another thread.</summary>
    // From within send nobody is told, so that a handler that sends again and again needs no more stack.
    public void EndSoon(ExchangeEnd end, string? failure)
    {
        (_endToBe, _failureToBe) = (end, failure);
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void FindConnection()
    {
        if (_hold.FindIdle(_route.Site) is { } idle)
        {
            Talk(idle, isReused: true);
            return;
        }

        var number = _fate.Number;
        var shelf = _hold.Shelf;
        var leave = shelf.AskToOpen(this, out var toClose);
        if (toClose is not null)
        {
            _engine.Close(toClose);
        }

        if (leave == OpeningLeave.Granted)
        {
            _hold.TakeLeave();
            Open();
            return;
        }

        // From here on it may be another's, unless it was doomed before it stood in the queue.
        Interlocked.MemoryBarrier();
        if (_fate.IsDoomedUse(number) && shelf.TryWithdraw(this, number))
        {
            EndSoon(_fate.Doom, null);
        }
    }

    private void Open() => _ = _opening.RunAsync(_route.Site, _hold.Shelf);

    private void HasAnswer(long now)
    {
        switch (_route.After(_conversation.Answer, _limits.MostRedirects))
        {
            case RedirectStep.Follow follow:
                FollowTo(follow, now);
                break;
            case RedirectStep.Refuse refuse:
                Finish(ExchangeEnd.RedirectRefused, refuse.Why, now);
                break;
            default:
                Finish(ExchangeEnd.Answered, null, now);
                break;
        }
    }

    private void FollowTo(RedirectStep.Follow follow, long now)
    {
        _hold.Leave(_conversation.LeavesUsable, _conversation.Answer.IdleSeconds, now);
        _conversation.Rest();
        Redirects++;
        _timings = new ExchangeTimings { Began = _timings.Began };
        _route.Follow(follow);
        FindConnection();
    }

    // A request that met a dead connection was not answered, maybe not even read: once more on a new one, where that does no harm.
    private void Break(string? fault)
    {
        if (_isReused && !_conversation.HasAnyCome && !_fate.IsDoomed)
        {
            _engine.Tally.LostKeepAlive();
            if (_draft.IsRepeatable && !WasResent)
            {
                WasResent = true;
                _conversation.Rest();
                _hold.Renew();
                Open();
                return;
            }
        }

        Finish(ExchangeEnd.ConnectionLost, fault, _engine.Now);
    }

    private void Finish(ExchangeEnd end, string? failure, long now)
    {
        var isMine = _fate.TryEnd();
        if (!isMine)
        {
            (end, failure) = (_fate.Doom, DoomSentences.Of(_fate.Doom, _timings, _hold.Connection is not null));
            lock (this)
            {
                // Whoever doomed it has left.
                _fate.Settle();
            }
        }

        var freed = _hold.Connection;
        _hold.Leave(isMine && end == ExchangeEnd.Answered && _conversation.LeavesUsable, _conversation.Answer.IdleSeconds, now);
        (End, Failure) = (end, failure);
        _timings.LastByte = now;
        TakeResults();
        Tell(freed);
        Recycle();
    }

    private void TakeResults()
    {
        var answer = _conversation.Answer;
        Timings = _timings;
        (BytesSent, BytesReceived) = (_conversation.BytesSent, _conversation.BytesReceived);
        _engine.Tally.Moved(BytesSent, BytesReceived);
        Status = answer.Status;
        BodyLength = answer.BodyLength;
        BodyHash = answer.BodyHash;
        IsBodyCut = answer.IsBodyCut;
    }

    private void Tell(Connection? freed)
    {
        ConnectionHold.BeginTelling(freed);
        try
        {
            _handler.Ended(this);
        }
        catch (Exception)
        {
            // It must not throw; whatever it was, the connection and all other exchanges go on, and the engine's figures tell.
            _engine.Tally.HandlerThrew();
        }

        ConnectionHold.EndTelling();
    }

    private void Recycle()
    {
        _conversation.Clear();
        _route.Clear();
        _hold.Clear();
        (_draft, _handler, _failureToBe) = (null!, null!, null);
        (Redirects, WasResent) = (0, false);
        _engine.Exchanges.Return(this);
    }
}
