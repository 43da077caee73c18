namespace Simulator.Http.Tests.Hostile;

/// <summary>One of many users: sends its next request from within the end of the last, as a user's actor would, and counts what it was told.</summary>
internal sealed class CrowdMember(IHttpLane lane, int number, int sends, TimeSpan timeout) : IExchangeHandler
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RequestDraft _draft = new();
    private int _sent;
    private int _told;
    private int _inFlight;

    public Task Done => _done.Task;

    public int Sent => Volatile.Read(ref _sent);

    public int Told => Volatile.Read(ref _told);

    /// <summary>How many ends came of which kind.</summary>
    public int[] Ends { get; } = new int[Enum.GetValues<ExchangeEnd>().Length];

    /// <summary>Whether an end was told while no request was in flight.</summary>
    public bool WasMistold { get; private set; }

    /// <summary>Whether an answer was told that is another request's.</summary>
    public bool WasGivenAnothers { get; private set; }

    public void Start() => Send();

    public void Ended(HttpExchange exchange)
    {
        WasMistold |= Interlocked.Exchange(ref _inFlight, 0) != 1;
        WasGivenAnothers |= exchange.TryGetHeader("x-for"u8, out var target) && !target.SequenceEqual(_draft.Target.Span);
        Ends[(int)exchange.End]++;
        Interlocked.Increment(ref _told);
        if (_sent < sends)
        {
            Send();
        }
        else
        {
            _done.TrySetResult();
        }
    }

    private void Send()
    {
        Interlocked.Increment(ref _sent);
        Volatile.Write(ref _inFlight, 1);
        _draft.Begin(_sent % 3 == 0 ? HttpVerb.Post : HttpVerb.Get).Target.Append("/"u8).Append(number).Append("-"u8).Append(_sent);
        if (_draft.HasBody)
        {
            _draft.Body.Append("some content"u8);
        }

        lane.Send(_draft, new ExchangeLimits(timeout, 1024, 0), this);
    }
}
