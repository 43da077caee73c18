using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Access;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Actors.Checking;

/// <summary>Sends one call at a time by the plan's binding and engines, as a run does, and measures nothing.</summary>
internal sealed class CheckSender : IDisposable
{
    private readonly IReadOnlyList<IHttpEngine> _engines;
    private readonly LoadPlan _plan;
    private readonly IBinding _binding;
    private readonly NodeTokens _tokens;
    private readonly PlanKeys _keys;
    private readonly RequestMarks _marks;
    private readonly RequestDraft _draft = new();
    private readonly ShownText _shown;
    private readonly CheckOptions _options;
    private readonly TimeProvider _time;
    private RandomStream _traces;
    private bool _hasSent;

    /// <exception cref="PlanRefusedException">Files of the plan cannot be used here.</exception>
    public CheckSender(LoadPlan plan, Uri target, IBinding binding, RunId run, ShownText shown, CheckOptions options, TimeProvider time)
    {
        (_plan, _binding, _shown, _options, _time) = (plan, binding, shown, options, time);
        _engines = [.. HttpNodeRuns.WaysOf(plan.Target, target).Select(way => HttpEngines.Create(way, time))];
        _marks = new RequestMarks(plan.Target.Http.Trace, run, 0);
        _traces = _marks.NewStream();
        _keys = new PlanKeys(plan.Keys);
        _tokens = NodeTokens.Of(plan, _engines[0], target, [.. _engines.Skip(1)], _marks, time);
    }

    /// <returns>Why the target takes no connection; null where it does.</returns>
    public Task<string?> ObjectionAsync(CancellationToken stop) => _engines[0].ObjectionAsync(_plan.Target.Timeouts.Read, stop);

    /// <exception cref="TargetRefusedException">One of the tokens that all users share was not given.</exception>
    public Task FetchTokensAsync(CancellationToken stop) => _tokens.FetchAsync(stop);

    /// <summary>One user's ways to the target and the hosts beside it.</summary>
    public IHttpLane[] OpenLanes() => [.. _engines.Select(engine => engine.OpenLane())];

    /// <param name="key">Of the intent; empty for reads.</param>
    public async Task<SentCall> SendAsync(Call call, Credentials credentials, string key, IHttpLane[] lanes, CancellationToken stop)
    {
        await PauseAsync(stop).ConfigureAwait(false);
        if (Unsent(call, () => _binding.Compose(call, credentials, key, _draft)) is { } unsent) return unsent;
        var own = _binding.LimitsOf(call);
        var limits = new ExchangeLimits(own.Timeout ?? (_binding.IsRead(call) ? _plan.Target.Timeouts.Read : _plan.Target.Timeouts.Write), _plan.Target.Http.MaxBody, own.MostRedirects ?? _plan.Target.Http.Redirects);
        var host = _binding.HostOf(call);
        return await SendAsync(call, lanes[host], host, limits, kept => _binding.Read(call, kept, credentials), credentials, stop).ConfigureAwait(false);
    }

    /// <summary>Opens the account of these credentials.</summary>
    public async Task<SentCall> RegisterAsync(Call call, Credentials credentials, IHttpLane[] lanes, CancellationToken stop)
    {
        await PauseAsync(stop).ConfigureAwait(false);
        if (Unsent(call, () => _binding.ComposeRegistration(credentials, _draft)) is { } unsent) return unsent;
        return await SendAsync(call, lanes[0], 0, PlainLimits(_plan.Target.Timeouts.Write), Read, credentials, stop).ConfigureAwait(false);

        (OutcomeClass, Finding?) Read(KeptExchange kept) => _binding.ReadRegistration(kept, credentials) switch
        {
            RegistrationAnswer.Created => (OutcomeClass.Ok, null),
            RegistrationAnswer.Exists => (OutcomeClass.BusinessConflict, null),
            _ => (OutcomeClass.ClientError, null),
        };
    }

    /// <summary>Asks for a path that has to answer 200.</summary>
    public async Task<SentCall> AskHealthAsync(Call call, string path, IHttpLane[] lanes, CancellationToken stop)
    {
        _draft.Begin(HttpVerb.Get).At(path);
        return await SendAsync(call, lanes[0], 0, PlainLimits(_plan.Target.Timeouts.Read), kept => (kept.Status == 200 ? OutcomeClass.Ok : OutcomeClass.ServerError, null), Credentials.Nobody, stop).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _tokens.Dispose();
        foreach (var engine in _engines) engine.Dispose();
    }

    private ExchangeLimits PlainLimits(TimeSpan timeout) => new(timeout, _plan.Target.Http.MaxBody, MostRedirects: 0);

    // Slowly: nobody is to take a check for load.
    private async Task PauseAsync(CancellationToken stop)
    {
        if (_hasSent && _options.Pause > TimeSpan.Zero) await Task.Delay(_options.Pause, _time, stop).ConfigureAwait(false);
        _hasSent = true;
    }

    private SentCall? Unsent(Call call, Action compose)
    {
        try
        {
            _tokens.LendTo(call);
            compose();
            return null;
        }
        catch (RequestNotSentException told)
        {
            return new SentCall(new Answer(call, told.Outcome, told.Finding), null, null) { Trouble = told.Cause ?? (Exception)told, PlanPath = told.PlanPath ?? "" };
        }
        catch (Exception failure)
        {
            // A binding of code or of a declared API may throw whatever it likes: it is what the check is for.
            return new SentCall(new Answer(call, OutcomeClass.ServerError, null), null, null) { Trouble = failure };
        }
    }

    private async Task<SentCall> SendAsync(
        Call call, IHttpLane lane, int host, ExchangeLimits limits, Func<KeptExchange, (OutcomeClass Outcome, Finding? Finding)> read, Credentials credentials, CancellationToken stop)
    {
        _keys.AddTo(call, _draft);
        _marks.AddTo(_draft, ref _traces);
        var kept = await AwaitedExchange<KeptExchange>.SendAsync(lane, _draft, limits, KeptExchange.Of, stop).ConfigureAwait(false);
        var (answer, trouble) = AnswerOf(call, kept, read);
        HideOf(credentials);
        ShownExchange.HideCookies(kept, _shown);
        var request = ShownExchange.Of(_draft, host == 0 ? null : _plan.Target.Hosts[host - 1].Url, _shown, _options.MostBody);
        if (_tokens.RenewalAfter(answer) is { } renewal) await renewal.ConfigureAwait(false);
        return new SentCall(answer, request, kept) { Trouble = trouble, TookMillis = _time.GetElapsedTime(kept.Timings.Began, kept.Timings.LastByte).TotalMilliseconds };
    }

    private static (Answer Answer, Exception? Trouble) AnswerOf(Call call, KeptExchange kept, Func<KeptExchange, (OutcomeClass Outcome, Finding? Finding)> read)
    {
        if (kept.End != ExchangeEnd.Answered) return (new Answer(call, kept.End == ExchangeEnd.TimedOut ? OutcomeClass.Timeout : OutcomeClass.Connection, null), null);
        try
        {
            var (outcome, finding) = read(kept);
            return (new Answer(call, outcome, finding), null);
        }
        catch (Exception failure)
        {
            return (new Answer(call, OutcomeClass.ServerError, null), failure);
        }
    }

    private void HideOf(Credentials credentials)
    {
        foreach (var secret in (string?[])[credentials.Account.Password, credentials.AccessToken, credentials.RefreshToken]) _shown.Hide(secret);
    }
}
