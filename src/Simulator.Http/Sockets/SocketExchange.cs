using System.Buffers;
using Simulator.Http.Answers;
using Simulator.Http.Redirects;

namespace Simulator.Http.Sockets;

/// <summary>
/// One exchange after another. Whoever carries one owns it, one thread at a time: the sender, then a shelf's queue, then who opened its connection, then whoever
/// sees that something was sent or came. A deadline only dooms it and breaks what it waits for; its owner ends it. So it ends once, and never from within send.
/// </summary>
internal sealed class SocketExchange(SocketHttpEngine engine) : HttpExchange, IThreadPoolWorkItem
{
    private const int MostReadsAtOnce = 32;

    // The connection that this thread freed, while it tells: it was read empty this moment, and need not be looked at before it is used again.
    [ThreadStatic]
    private static Connection? _freedHere;

    private readonly AnswerReader _reader = new();
    private readonly Lock _fateOfBoth = new();
    private Transfer? _transfer;
    private Fate _fate;
    private ExchangeLimits _limits;
    private ExchangeTimings _timings;
    private RequestDraft _draft = null!;
    private SocketLane _lane = null!;
    private IExchangeHandler _handler = null!;
    private Site _site = null!;
    private Uri? _absolute;
    private Course? _course;
    private ByteBuffer? _cookieLine;
    private LaneCookies? _cookies;
    private ConnectionShelf _shelf = null!;
    private ConnectionShelf? _waitsAt;
    private Connection? _connection;
    private CancellationTokenSource? _opening;
    private byte[]? _wire;
    private int _wireLength;
    private long _came;
    private bool _isReused;
    private bool _hasLeave;
    private EarlyAnswer? _early;
    private bool _isSending;
    private bool _isReceiving;
    private bool _wasEarly;
    private bool _isFilled;
    private Stage _stage;
    private ExchangeEnd _endToBe;
    private string? _failureToBe;

    private enum Stage
    {
        Preparing,
        Waiting,
        Opening,
        Sending,
        Receiving,
        Ending,
    }

    /// <summary>Timestamp.</summary>
    public long Deadline { get; private set; }

    /// <summary>The <see cref="DeadlineWatch"/>'s.</summary>
    public long WatchedAt { get; set; } = long.MaxValue;

    /// <summary>Which use of the object it is.</summary>
    public long Number => _fate.Number;

    public bool IsInFlight => _fate.IsInFlight;

    /// <summary>Its place in a shelf's queue, 0 where it does not wait. The shelf's, under its lock.</summary>
    public long WaitNumber { get; private set; }

    public override ReadOnlySpan<byte> Body => _reader.Body;

    public override bool TryGetHeader(ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value) => _reader.TryGetHeader(name, out value);

    public void Send(SocketLane lane, RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler)
    {
        var now = engine.Now;
        (_lane, _draft, _limits, _handler) = (lane, draft, limits, handler);
        _timings = new ExchangeTimings { Began = now };
        _stage = Stage.Preparing;
        Deadline = now + engine.Stamps(limits.Timeout);
        _fate.Begin();
        engine.Deadlines.Watch(this);
        if (engine.IsAbandoned)
        {
            _fate.TryDoom(_fate.Number, isAbandoned: true);
        }

        _shelf = lane.Shelf;
        _cookies = lane.Cookies;
        if (_fate.IsDoomed)
        {
            EndSoon(ExchangeEnd.Abandoned, null);
        }
        else if (Aim() is { } fault)
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
    public bool WaitsFor(Site site) => ReferenceEquals(_site, site);

    /// <summary>Its turn came: with a connection, or with leave to open one.</summary>
    public void GoOn(Connection? connection)
    {
        if (connection is not null)
        {
            Talk(connection, isReused: true);
        }
        else
        {
            _hasLeave = true;
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

            _ = _opening?.CancelAsync();
            _connection?.Close();
        }
    }

    /// <summary>Something was sent, came, or is to end.</summary>
    public void Execute()
    {
        switch (_stage)
        {
            case Stage.Sending:
                AfterSend();
                break;
            case Stage.Receiving:
                AfterReceive();
                break;
            default:
                Finish(_endToBe, _failureToBe, engine.Now);
                break;
        }
    }

    private (ExchangeEnd End, string Why)? Aim()
    {
        var target = _draft.Target.Span;
        _site = engine.Target;
        if (!RequestWriter.IsTarget(target))
        {
            return (ExchangeEnd.Malformed, "not sent: the target of the request is empty, or has spaces, control characters or letters beyond ASCII in it");
        }

        if (target[0] == '/')
        {
            return null;
        }

        if (!Uri.TryCreate(System.Text.Encoding.ASCII.GetString(target), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return (ExchangeEnd.Malformed, "not sent: the target of the request is neither a path nor an http address");
        }

        if (engine.Find(url) is not { } site)
        {
            return (ExchangeEnd.RedirectRefused, $"not sent: load goes to the target and to what is named beside it, not to {url.Scheme}://{url.Authority}");
        }

        (_site, _absolute) = (site, url);
        return null;
    }

    private void FindConnection()
    {
        while (_shelf.TryTake(_site, out var idle))
        {
            if (ReferenceEquals(idle, _freedHere) || !engine.IsStale(idle!))
            {
                Talk(idle!, isReused: true);
                return;
            }

            engine.Tally.LostKeepAlive();
            engine.Close(idle!);
            _shelf.GiveUp()?.GoOn(null);
        }

        _stage = Stage.Waiting;
        var number = _fate.Number;
        var shelf = _shelf;
        var leave = shelf.AskToOpen(this, out var toClose);
        if (toClose is not null)
        {
            engine.Close(toClose);
        }

        if (leave == OpeningLeave.Granted)
        {
            _hasLeave = true;
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

    private void Open()
    {
        _stage = Stage.Opening;
        _ = OpenAsync();
    }

    private async Task OpenAsync()
    {
        var times = new OpeningTimes();
        var shelf = _shelf;
        Connection? connection = null;
        try
        {
            var cancel = new CancellationTokenSource();
            Interlocked.Exchange(ref _opening, cancel);
            if (_fate.IsDoomed)
            {
                await cancel.CancelAsync().ConfigureAwait(false);
            }

            var visit = shelf.Visit;
            var (socket, tls) = await engine.Connector.OpenAsync(_site, Deadline, times, cancel.Token).ConfigureAwait(false);
            connection = new Connection(socket, tls, _site, shelf, visit);
            engine.Add(connection);
        }
        catch (ConnectFailedException failed)
        {
            engine.Tally.FailedToConnect();
            (_endToBe, _failureToBe) = (failed.End, failed.Message);
        }
        catch (OperationCanceledException)
        {
            (_endToBe, _failureToBe) = (ExchangeEnd.NotConnected, "connecting was given up");
        }
        catch (Exception unforeseen)
        {
            engine.Tally.FailedToConnect();
            (_endToBe, _failureToBe) = (ExchangeEnd.NotConnected, $"no connection to {_site.Name}: {unforeseen.Message}");
        }

        _opening = null;
        Take(times);
        if (connection is null)
        {
            EndSoon(_endToBe, _failureToBe);
        }
        else
        {
            _hasLeave = false;
            Talk(connection, isReused: false);
        }
    }

    private void Take(OpeningTimes times)
    {
        _timings.NameBegan = times.NameBegan;
        _timings.NameKnown = times.NameKnown;
        _timings.ConnectBegan = times.ConnectBegan;
        _timings.Connected = times.Connected;
        _timings.TlsAgreed = times.TlsAgreed;
    }

    private void Talk(Connection connection, bool isReused)
    {
        _isReused = isReused;
        (_came, _wasEarly) = (0, false);
        Interlocked.Exchange(ref _connection, connection);
        _stage = Stage.Sending;
        if (_fate.IsDoomed)
        {
            EndSoon(_fate.Doom, null);
            return;
        }

        _reader.Begin(_course?.Verb ?? _draft.Verb, engine.AnswerLimits(_limits));
        var transfer = _transfer ??= new Transfer(this);
        var request = Compose();
        var early = _wire is null ? null : BeginBoth();
        if (transfer.IsPendingSend(connection, request))
        {
            ListenEarly(early, connection);
            return;
        }

        if (!transfer.TryTakeResult(out _, out var fault))
        {
            BreakSoon(fault);
            return;
        }

        HasSent();
        if (!transfer.IsPendingReceive(connection, _reader.Room()))
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private Memory<byte> Compose()
    {
        var cookies = Cookies();
        var target = _absolute is null ? _draft.Target.Span : PathSent();
        var most = RequestWriter.Most(_draft, _site, _course?.Target ?? target, cookies);
        var room = _reader.Room();
        if (room.Length < most)
        {
            room = _wire = ArrayPool<byte>.Shared.Rent(most);
        }

        _wireLength = _course?.Target is null
            ? RequestWriter.Write(_draft, _site, target, cookies, room.Span)
            : RequestWriter.WriteLed(_draft, _course, cookies, room.Span);
        return room[.._wireLength];
    }

    private ReadOnlySpan<byte> Cookies()
    {
        if (_cookies is null)
        {
            return default;
        }

        _cookieLine ??= new ByteBuffer();
        _cookieLine.Clear();
        _cookies.Write(_site, WholePath(), _cookieLine);
        return _cookieLine.Span;
    }

    // Path and query as they stand in the request line, but for the prefix.
    private ReadOnlySpan<byte> PathSent() =>
        _course?.Target ?? (_absolute is null ? _draft.Target.Span : System.Text.Encoding.ASCII.GetBytes(_absolute.PathAndQuery));

    private void HasSent()
    {
        _timings.Sent = engine.Now;
        BytesSent += _wireLength;
        GiveWireBack();
        _stage = Stage.Receiving;
    }

    // Both are under way from the start, since the sending may be over before this thread comes to receive.
    private EarlyAnswer BeginBoth()
    {
        (_isSending, _isReceiving, _wasEarly) = (true, true, false);
        return _early ??= new EarlyAnswer(this);
    }

    private void ListenEarly(EarlyAnswer? early, Connection connection)
    {
        if (early is not null && !early.Transfer.IsPendingReceive(connection, _reader.Room()))
        {
            ThreadPool.UnsafeQueueUserWorkItem(early, preferLocal: false);
        }
    }

    private void AfterSend()
    {
        var hasSent = _transfer!.TryTakeResult(out _, out var fault);
        if (_wire is not null)
        {
            lock (_fateOfBoth)
            {
                _isSending = false;
                if (hasSent)
                {
                    _timings.Sent = engine.Now;
                    BytesSent += _wireLength;
                }

                if (_isReceiving)
                {
                    return;
                }
            }

            Conclude(_early!.Outcome, engine.Now);
        }
        else if (!hasSent)
        {
            Conclude(Outcome.Broken(fault), engine.Now);
        }
        else
        {
            HasSent();
            if (!_transfer.IsPendingReceive(_connection!, _reader.Room()))
            {
                AfterReceive();
            }
        }
    }

    /// <summary>Something came while the request was being sent, or thereafter.</summary>
    public void AfterEarly()
    {
        var early = _early!;
        Outcome outcome;
        long now;
        for (var reads = 1; (outcome = Judge(early.Transfer, out now)).Kind == OutcomeKind.ReadOn; reads++)
        {
            if (early.Transfer.IsPendingReceive(_connection!, _reader.Room()))
            {
                return;
            }

            if (reads == MostReadsAtOnce)
            {
                ThreadPool.UnsafeQueueUserWorkItem(early, preferLocal: false);
                return;
            }
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

        Conclude(outcome, now);
    }

    private void AfterReceive()
    {
        Outcome outcome;
        long now;
        for (var reads = 1; (outcome = Judge(_transfer!, out now)).Kind == OutcomeKind.ReadOn; reads++)
        {
            if (_transfer!.IsPendingReceive(_connection!, _reader.Room()))
            {
                return;
            }

            // Others want this thread too.
            if (reads == MostReadsAtOnce)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }
        }

        Conclude(outcome, now);
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
        _isFilled = count == transfer.RoomLength;
        var state = count == 0 ? _reader.EndOfStream() : _reader.Received(count);
        _timings.FirstByte = !_reader.HasBegun ? 0 : _timings.FirstByte == 0 ? now : _timings.FirstByte;
        return state switch
        {
            AnswerState.NeedMore => new Outcome(OutcomeKind.ReadOn),
            AnswerState.Whole => new Outcome(OutcomeKind.Answered),
            AnswerState.Lost => Outcome.Broken(_reader.Failure),
            AnswerState.TooLarge => new Outcome(OutcomeKind.Refused, ExchangeEnd.TooLarge, _reader.Failure),
            _ => new Outcome(OutcomeKind.Refused, ExchangeEnd.Malformed, _reader.Failure),
        };
    }

    private void Conclude(Outcome outcome, long now)
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

    private void HasAnswer(long now)
    {
        _cookies?.Store(_site, WholePath(), _reader.Head);
        if (_limits.MostRedirects == 0 || !RedirectRule.IsRedirect(_reader.Status))
        {
            Finish(ExchangeEnd.Answered, null, now);
            return;
        }

        _reader.TryGetHeader("location"u8, out var location);
        var step = engine.Redirects.After(
            (_course ??= new Course(_site)).Trail, _site.Origin, WholePath(), _course.Verb ?? _draft.Verb, _reader.Status, location, _limits.MostRedirects);
        switch (step)
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

    private ReadOnlySpan<byte> WholePath() =>
        _site.Prefix.IsEmpty || _course?.Target is not null ? PathSent() : (ReadOnlySpan<byte>)(byte[])[.. _site.Prefix, .. PathSent()];

    private void FollowTo(RedirectStep.Follow follow, long now)
    {
        LeaveConnection(MayBeKept, now);
        GiveWireBack();
        BytesReceived += _came;
        Redirects++;
        _timings = new ExchangeTimings { Began = _timings.Began };
        _site = engine.Find(follow.Origin)!;
        _course!.Follow(follow, _site);
        _stage = Stage.Preparing;
        FindConnection();
    }

    // A request that met a dead connection was not answered, maybe not even read: once more on a new one, where that does no harm.
    private void Break(string? fault)
    {
        if (_isReused && _came == 0 && !_fate.IsDoomed)
        {
            engine.Tally.LostKeepAlive();
            if (_draft.IsRepeatable && !WasResent)
            {
                WasResent = true;
                GiveWireBack();
                engine.Close(Interlocked.Exchange(ref _connection, null)!);
                _hasLeave = true;
                Open();
                return;
            }
        }

        Finish(ExchangeEnd.ConnectionLost, fault, engine.Now);
    }

    private void BreakSoon(string? fault)
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

    // From within send nobody is told, so that a handler that sends again and again needs no more stack.
    private void EndSoon(ExchangeEnd end, string? failure)
    {
        (_endToBe, _failureToBe) = (end, failure);
        _stage = Stage.Ending;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private void Finish(ExchangeEnd end, string? failure, long now)
    {
        var isMine = _fate.TryEnd();
        if (!isMine)
        {
            (end, failure) = (_fate.Doom, Sentence(_fate.Doom));
            lock (this)
            {
                // Whoever doomed it has left.
                _fate.Settle();
            }
        }

        var freed = _connection;
        LeaveConnection(isMine && end == ExchangeEnd.Answered && MayBeKept, now);
        (End, Failure) = (end, failure);
        _timings.LastByte = now;
        Timings = _timings;
        BytesReceived += _came;
        engine.Tally.Moved(BytesSent, BytesReceived);
        Status = _reader.Status;
        BodyLength = _reader.BodyLength;
        BodyHash = _reader.BodyHash;
        IsBodyCut = _reader.IsBodyCut;
        _freedHere = freed;
        try
        {
            _handler.Ended(this);
        }
        catch (Exception)
        {
            // It must not throw; whatever it was, the connection and all other exchanges go on, and the engine's figures tell.
            engine.Tally.HandlerThrew();
        }

        _freedHere = null;
        Recycle();
    }

    private void LeaveConnection(bool isToBeKept, long now)
    {
        SocketExchange? next = null;
        Connection? passed = null;
        if (_connection is { } connection)
        {
            Interlocked.Exchange(ref _connection, null);
            if (isToBeKept && engine.MayKeep(connection, _reader.IdleSeconds, now))
            {
                next = _shelf.Put(connection, now, out var isKept);
                passed = isKept ? connection : null;
            }
            else
            {
                next = _shelf.GiveUp();
            }

            if (!isToBeKept || passed is null)
            {
                engine.Close(connection);
            }
        }
        else if (_hasLeave)
        {
            next = _shelf.GiveUp();
        }

        _hasLeave = false;
        next?.GoOn(passed);
    }

    // Where a read filled its room to the brim, more may lie behind it.
    private bool MayBeKept => _reader.KeepsAlive && !_wasEarly && !(_isFilled && (_connection!.Tls is not null || _connection.IsDead()));

    private string Sentence(ExchangeEnd doom)
    {
        var when = _timings switch
        {
            { FirstByte: > 0 } => "while the answer was read",
            { Sent: > 0 } => "before an answer came",
            { TlsAgreed: > 0 } => "while the request was sent",
            { Connected: > 0 } when _connection is null => "while TLS was agreed",
            _ when _connection is not null => "while the request was sent",
            { ConnectBegan: > 0 } => "while connecting",
            { NameBegan: > 0 } => "while the name was looked up",
            _ => "while waiting for a connection",
        };
        return doom == ExchangeEnd.TimedOut ? $"the time limit passed {when}" : $"given up {when}";
    }

    private void Recycle()
    {
        _reader.Release();
        GiveWireBack();
        (_draft, _lane, _handler, _site, _shelf) = (null!, null!, null!, null!, null!);
        (_absolute, _course, _cookies, _connection, _opening, _failureToBe) = (null, null, null, null, null, null);
        (BytesSent, BytesReceived, _came, Redirects, WasResent) = (0, 0, 0, 0, false);
        engine.Exchanges.Return(this);
    }

    private void GiveWireBack()
    {
        if (_wire is { } wire)
        {
            _wire = null;
            ArrayPool<byte>.Shared.Return(wire);
        }
    }
}
