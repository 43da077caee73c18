using System.Net;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Actors.Target;

/// <summary>Makes the target ready before the first phase: asks for its health, creates accounts or logs in to those that exist.</summary>
internal sealed class AccountOpening(HttpClient client, IBinding binding, RequestTimeouts timeouts)
{
    /// <exception cref="TargetRefusedException">The target does not answer, or says that it is not well.</exception>
    public async Task CheckHealthAsync(CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, binding.HealthPath);
        var (status, _) = await SendAsync(request, timeouts.Read, stop).ConfigureAwait(false);
        if (status != HttpStatusCode.OK)
        {
            throw new TargetRefusedException(
                $"target {client.BaseAddress} is not healthy: GET /{binding.HealthPath} answered {(int)status}; it has to answer 200 before a run");
        }
    }

    /// <exception cref="TargetRefusedException">The account can be neither created nor opened.</exception>
    public async Task OpenAsync(Credentials credentials, CancellationToken stop)
    {
        try
        {
            await (credentials.Account.IsGiven ? LogInAsync(credentials, stop) : RegisterAsync(credentials, stop)).ConfigureAwait(false);
        }
        catch (FormatException unreadable)
        {
            throw new TargetRefusedException(
                $"target {client.BaseAddress} answered for account {credentials.Account.Email} what cannot be read; does target.binding fit it? {unreadable.Message}",
                unreadable);
        }
    }

    private async Task RegisterAsync(Credentials credentials, CancellationToken stop)
    {
        using var registration = binding.ComposeRegistration(credentials);
        var (status, body) = await SendAsync(registration, timeouts.Write, stop).ConfigureAwait(false);
        switch (binding.ReadRegistration(status, body, credentials))
        {
            case RegistrationAnswer.Created:
                return;
            case RegistrationAnswer.Exists:
                await LogInAsync(credentials, stop).ConfigureAwait(false);
                return;
            default:
                throw new TargetRefusedException(
                    $"target {client.BaseAddress} refused to create account {credentials.Account.Email}: it answered {(int)status}");
        }
    }

    private async Task LogInAsync(Credentials credentials, CancellationToken stop)
    {
        var call = new MarketCalls.LogIn();
        using var request = binding.Compose(call, credentials, Guid.CreateVersion7().ToString("N"));
        var (status, body) = await SendAsync(request, timeouts.Write, stop).ConfigureAwait(false);
        if (binding.Read(call, status, body, credentials).Outcome != OutcomeClass.Ok)
        {
            throw new TargetRefusedException(
                $"account {credentials.Account.Email} exists at {client.BaseAddress} and its log-in was answered {(int)status}; "
                + (credentials.Account.IsGiven ? "give the right one as accounts.admin" : "use another seed or another accounts.emailDomain"));
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> SendAsync(HttpRequestMessage request, TimeSpan limit, CancellationToken stop)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timeout.CancelAfter(limit);
        try
        {
            using var response = await client.SendAsync(request, timeout.Token).ConfigureAwait(false);
            return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(timeout.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new TargetRefusedException($"target {client.BaseAddress} did not answer {request.Method} {request.RequestUri} within {limit.TotalSeconds:0.#} s");
        }
        catch (HttpRequestException failure)
        {
            throw new TargetRefusedException($"target {client.BaseAddress} cannot be reached: {failure.Message}", failure);
        }
    }
}
