using System.Globalization;
using Simulator.Http;
using Simulator.Model.Scripts.Access;

namespace Simulator.Actors.Target.Access;

/// <summary>
/// The token that all users of this node share: fetched before the load, again before it expires, and when it was refused. While it is fetched the old one goes on being used. May be
/// used from any thread.
/// </summary>
internal sealed class NodeToken : IDisposable
{
    private const int MostBody = 1024 * 1024;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly SharedToken _wanted;
    private readonly IHttpLane _lane;
    private readonly string _where;
    private readonly TimeSpan _limit;
    private readonly RequestMarks _marks;
    private readonly TimeProvider _time;
    private readonly ITimer _renewal;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _fetching = Task.CompletedTask;
    private long _failedAt;
    private int _failures;
    private string? _failure;

    /// <param name="lane">To the host that gives it out; closed with this.</param>
    /// <param name="where">Address of that host, for messages.</param>
    /// <param name="limit">How long a fetch may take.</param>
    public NodeToken(SharedToken wanted, IHttpLane lane, Uri where, TimeSpan limit, RequestMarks marks, TimeProvider time)
    {
        (_wanted, _lane, _limit, _marks, _time) = (wanted, lane, limit, marks, time);
        _where = $"{where.Scheme}://{where.Authority}{where.AbsolutePath.TrimEnd('/')}{wanted.Address}";
        _renewal = time.CreateTimer(_ => _ = RenewAsync(Current), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>UTF-8; empty before the first was fetched. Never written to.</summary>
    public byte[] Current
    {
        get => Volatile.Read(ref field);
        private set => Volatile.Write(ref field, value);
    } = [];

    /// <summary>What went wrong since the load began; null where nothing did.</summary>
    public string? Trouble => _failures == 0 ? null : string.Create(
        CultureInfo.InvariantCulture, $"{_failures:N0} × the token of {_wanted.PlanPath} could not be renewed at {_where}: {_failure}");

    /// <summary>Fetches the first one.</summary>
    /// <exception cref="TargetRefusedException">None was given.</exception>
    public async Task FetchAsync(CancellationToken stop)
    {
        try
        {
            await FetchOnceAsync(stop).ConfigureAwait(false);
        }
        catch (FormatException refused)
        {
            throw new TargetRefusedException($"{_wanted.PlanPath}: no token was given at {_where}: {refused.Message}", refused);
        }
    }

    /// <summary>Ends when there is another token than the one that was refused, or none could be had just now; never fails.</summary>
    public Task RenewAsync(byte[] refused)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(refused, Current) || _stop.IsCancellationRequested)
            {
                return Task.CompletedTask;
            }

            // Where none is to be had, those who are refused must not ask in its stead as often as they ask for everything else.
            var isTooSoon = _failures > 0 && _time.GetElapsedTime(_failedAt) < RetryAfter;
            return _fetching = !_fetching.IsCompleted ? _fetching : isTooSoon ? Task.CompletedTask : FetchAgainAsync();
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _renewal.Dispose();
        _lane.Close();
    }

    private async Task FetchAgainAsync()
    {
        try
        {
            await FetchOnceAsync(_stop.Token).ConfigureAwait(false);
        }
        catch (FormatException refused)
        {
            (_failure, _failedAt) = (refused.Message, _time.GetTimestamp());
            Interlocked.Increment(ref _failures);
            Wake(RetryAfter);
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }

    private async Task FetchOnceAsync(CancellationToken stop)
    {
        var draft = new RequestDraft().Begin(HttpVerb.Post);
        draft.Target.Append(_wanted.Address);
        draft.Headers.Append(_wanted.Headers.Span);
        draft.Body.Append(_wanted.Form.Span);
        draft.HasBody = true;
        var traces = _marks.NewStream();
        _marks.AddTo(draft, ref traces);
        var given = await AwaitedExchange<TokenAnswer>.SendAsync(_lane, draft, new ExchangeLimits(_limit, MostBody, MostRedirects: 0), TokenAnswer.Read, stop).ConfigureAwait(false);
        Current = given.Token;
        if (given.Life is { } life)
        {
            Wake(life);
        }
    }

    private void Wake(TimeSpan after)
    {
        try
        {
            // Timers go no further than 49 days; by then it is asked for all the same.
            _renewal.Change(after < TimeSpan.FromDays(40) ? after : TimeSpan.FromDays(40), Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The run is over.
        }
    }
}
