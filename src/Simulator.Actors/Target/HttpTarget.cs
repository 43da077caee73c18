using System.Collections.Concurrent;
using Simulator.Actors.Load;
using Simulator.Actors.Target.Access;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Runs;

namespace Simulator.Actors.Target;

/// <summary>A target behind HTTP: one engine, a session and a lane for each user.</summary>
public sealed class HttpTarget : ITarget
{
    private readonly IHttpEngine _engine;
    private readonly Uri _baseUrl;
    private readonly LoadPlan _plan;
    private readonly IBinding _binding;
    private readonly ConcurrentDictionary<UserKey, HttpTargetSession> _sessions = new();
    private readonly HttpExchanges _exchanges;
    private readonly IReadOnlyList<IHttpEngine> _beside;
    private readonly NodeTokens _tokens;
    private readonly RunId _runId;

    /// <param name="engine">Carries the requests; disposed with the target.</param>
    /// <param name="baseUrl">Where the target is, for messages.</param>
    /// <param name="plan">Gives seed, time limits and the accounts' domain.</param>
    /// <param name="binding">The target's API.</param>
    /// <param name="runId">Part of every idempotency key.</param>
    /// <param name="run">The run that the samples belong to.</param>
    /// <param name="beside">Carry the requests to the plan's other hosts, in its order; disposed with the target.</param>
    /// <param name="node">Which node's share of the run this is, from 0.</param>
    /// <param name="time">Of tokens that expire; null: the system's.</param>
    public HttpTarget(
        IHttpEngine engine, Uri baseUrl, LoadPlan plan, IBinding binding, RunId runId, Func<NodeRun> run, IReadOnlyList<IHttpEngine>? beside = null, int node = 0, TimeProvider? time = null)
    {
        (_engine, _baseUrl, _plan, _binding, _runId, _beside) = (engine, baseUrl, plan, binding, runId, beside ?? []);
        var marks = new RequestMarks(plan.Target.Http.Trace, runId, node);
        _tokens = NodeTokens.Of(plan, engine, baseUrl, _beside, marks, time ?? TimeProvider.System);
        _exchanges = new HttpExchanges(binding, plan.Target, marks, run) { Beside = _beside, Tokens = _tokens, Keys = new PlanKeys(plan.Keys), Troubles = new ExchangeTroubles(plan.Secrets) };
    }

    /// <summary>Accounts that are there already; null where there are none.</summary>
    internal GivenAccountRows? Accounts { get; init; }

    public async Task PrepareAsync(IReadOnlyList<UserKey> users, Action<int> onProgress, CancellationToken stop)
    {
        var opening = NewOpening();
        try
        {
            if ((_plan.Target.HealthPath ?? _binding.HealthPath) is { } health)
            {
                await opening.CheckHealthAsync(health, stop).ConfigureAwait(false);
            }
            else if (await _engine.ObjectionAsync(_plan.Target.Timeouts.Read, stop).ConfigureAwait(false) is { } objection)
            {
                throw new TargetRefusedException($"target {_baseUrl} cannot be reached: {objection}");
            }

            await _tokens.FetchAsync(stop).ConfigureAwait(false);
            var ready = 0;
            var options = new ParallelOptions { MaxDegreeOfParallelism = _plan.Accounts.Concurrency, CancellationToken = stop };
            await Parallel.ForEachAsync(users, options, async (user, token) =>
            {
                await OpenAsync(opening, SessionFor(user).Credentials, token).ConfigureAwait(false);
                var done = Interlocked.Increment(ref ready);
                if (done % 25 == 0 || done == users.Count)
                {
                    onProgress(done);
                }
            }).ConfigureAwait(false);
        }
        catch (TargetRefusedException refused) when (Masked(refused.Message) is var words && words != refused.Message)
        {
            throw new TargetRefusedException(words, refused);
        }
        finally
        {
            opening.Close();
        }
    }

    // A visitor who carries the cookie of another is another to the target.
    private async Task OpenAsync(AccountOpening shared, Credentials credentials, CancellationToken stop)
    {
        var opening = _plan.Target.Http.Cookies ? NewOpening() : shared;
        try
        {
            await opening.OpenAsync(credentials, stop).ConfigureAwait(false);
        }
        finally
        {
            if (opening != shared)
            {
                opening.Close();
            }
        }
    }

    private AccountOpening NewOpening() => new(_engine.OpenLane(), _baseUrl, _binding, _plan.Target.Timeouts, _exchanges.Marks, _exchanges.Keys);

    /// <summary>What was unusual about the way to the target from this node, a sentence each.</summary>
    public IReadOnlyList<string> Ways { get; init; } = [];

    // A target may say again what it was told.
    public IReadOnlyList<string> Troubles => [.. Ways, .. ((string[])[.. _tokens.Troubles, .. _binding.Troubles, .. _exchanges.Troubles.Words()]).Select(Masked)];

    private string Masked(string words) => SecretMarks.Mask(words, _plan.Secrets);

    public ITargetSession SessionOf(UserKey user) => SessionFor(user);

    public void AbandonAll()
    {
        _exchanges.Abandon();
        _engine.AbandonAll();
        foreach (var other in _beside)
        {
            other.AbandonAll();
        }
    }

    public void Dispose()
    {
        AbandonAll();
        _tokens.Dispose();
        _engine.Dispose();
        foreach (var other in _beside)
        {
            other.Dispose();
        }
    }

    private HttpTargetSession SessionFor(UserKey user) =>
        _sessions.GetOrAdd(user.OfAccount(), static (key, target) => target.NewSession(key), this);

    private HttpTargetSession NewSession(UserKey user)
    {
        if (_plan.Populations[user.Population].Persona is not { } persona)
        {
            return new HttpTargetSession(_exchanges, _engine.OpenLane(), Credentials.Nobody, "");
        }

        var account = persona == Persona.Admin
            ? AdministratorAccount.Of(_plan, Environment.GetEnvironmentVariable)
            : UserAccount.Of(_plan.Seed, user, persona, _plan.Accounts.EmailDomain);
        return new HttpTargetSession(_exchanges, _engine.OpenLane(), Accounts?.Of(user, account) ?? new Credentials(account), $"{_runId}-{user}");
    }
}
