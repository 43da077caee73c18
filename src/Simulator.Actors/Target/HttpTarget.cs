using System.Collections.Concurrent;
using System.Net;
using Simulator.Actors.Load;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Actors.Target;

/// <summary>A target behind HTTP: one pool of connections, a session for each user.</summary>
public sealed class HttpTarget : ITarget
{
    private readonly HttpClient _client;
    private readonly LoadPlan _plan;
    private readonly IBinding _binding;
    private readonly ConcurrentDictionary<UserKey, HttpTargetSession> _sessions = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly Func<NodeRun> _run;
    private readonly RunId _runId;

    /// <param name="baseUrl">Where the target is; nothing is sent anywhere else, redirects are not followed.</param>
    /// <param name="plan">Gives seed, time limits and the accounts' domain.</param>
    /// <param name="binding">The target's API.</param>
    /// <param name="runId">Part of every idempotency key.</param>
    /// <param name="run">The run that the samples belong to.</param>
    public HttpTarget(Uri baseUrl, LoadPlan plan, IBinding binding, RunId runId, Func<NodeRun> run)
    {
        _plan = plan;
        _binding = binding;
        _runId = runId;
        _run = run;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = int.MaxValue,
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        };
        _client = new HttpClient(handler) { BaseAddress = Folder(baseUrl), Timeout = Timeout.InfiniteTimeSpan };
    }

    public async Task PrepareAsync(IReadOnlyList<UserKey> users, Action<int> onProgress, CancellationToken stop)
    {
        var opening = new AccountOpening(_client, _binding, _plan.Target.Timeouts);
        await opening.CheckHealthAsync(stop).ConfigureAwait(false);
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

    public ITargetSession SessionOf(UserKey user) => SessionFor(user);

    public void AbandonAll() => _abandon.Cancel();

    public void Dispose()
    {
        _abandon.Cancel();
        _client.Dispose();
    }

    // Paths of bindings are relative: an API below a prefix such as https://host/v1 stays below it.
    private static Uri Folder(Uri url) => url.AbsolutePath.EndsWith('/') ? url : new UriBuilder(url) { Path = url.AbsolutePath + "/" }.Uri;

    private HttpTargetSession SessionFor(UserKey user) =>
        _sessions.GetOrAdd(user.OfAccount(), static (key, target) => target.NewSession(key), this);

    private HttpTargetSession NewSession(UserKey user)
    {
        var persona = _plan.Populations[user.Population].Persona;
        var account = persona == Persona.Admin
            ? AdministratorAccount.Of(_plan, Environment.GetEnvironmentVariable)
            : UserAccount.Of(_plan.Seed, user, persona, _plan.Accounts.EmailDomain);
        return new HttpTargetSession(_client, _binding, _plan.Target.Timeouts, new Credentials(account), $"{_runId}-{user}", _run, _abandon.Token);
    }
}
