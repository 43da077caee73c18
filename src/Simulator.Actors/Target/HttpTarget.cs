using System.Collections.Concurrent;
using Simulator.Actors.Load;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
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
    private readonly RunId _runId;

    /// <param name="engine">Carries the requests; disposed with the target.</param>
    /// <param name="baseUrl">Where the target is, for messages.</param>
    /// <param name="plan">Gives seed, time limits and the accounts' domain.</param>
    /// <param name="binding">The target's API.</param>
    /// <param name="runId">Part of every idempotency key.</param>
    /// <param name="run">The run that the samples belong to.</param>
    public HttpTarget(IHttpEngine engine, Uri baseUrl, LoadPlan plan, IBinding binding, RunId runId, Func<NodeRun> run)
    {
        (_engine, _baseUrl, _plan, _binding, _runId) = (engine, baseUrl, plan, binding, runId);
        _exchanges = new HttpExchanges(binding, plan.Target, run);
    }

    /// <summary>Accounts that are there already; null where there are none.</summary>
    internal GivenAccountRows? Accounts { get; init; }

    public async Task PrepareAsync(IReadOnlyList<UserKey> users, Action<int> onProgress, CancellationToken stop)
    {
        var opening = new AccountOpening(_engine.OpenLane(), _baseUrl, _binding, _plan.Target.Timeouts);
        try
        {
            if ((_plan.Target.HealthPath ?? _binding.HealthPath) is { } health)
            {
                await opening.CheckHealthAsync(health, stop).ConfigureAwait(false);
            }

            var ready = 0;
            var options = new ParallelOptions { MaxDegreeOfParallelism = _plan.Accounts.Concurrency, CancellationToken = stop };
            await Parallel.ForEachAsync(users, options, async (user, token) =>
            {
                await opening.OpenAsync(SessionFor(user).Credentials, token).ConfigureAwait(false);
                var done = Interlocked.Increment(ref ready);
                if (done % 25 == 0 || done == users.Count)
                {
                    onProgress(done);
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            opening.Close();
        }
    }

    public IReadOnlyList<string> Troubles => [.. _binding.Troubles, .. _exchanges.Troubles.Words()];

    public ITargetSession SessionOf(UserKey user) => SessionFor(user);

    public void AbandonAll()
    {
        _exchanges.Abandon();
        _engine.AbandonAll();
    }

    public void Dispose()
    {
        AbandonAll();
        _engine.Dispose();
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
