using Simulator.Actors.Target.Access;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;

namespace Simulator.Actors.Target;

/// <summary>Makes the target ready before the first phase: asks for its health, creates accounts or logs in to those that exist.</summary>
internal sealed class AccountOpening(IHttpLane lane, Uri baseUrl, IBinding binding, RequestTimeouts timeouts, RequestMarks marks, PlanKeys keys)
{
    private const int MostBody = 1024 * 1024;

    /// <param name="path">Below the base URL, from its slash on.</param>
    /// <exception cref="TargetRefusedException">The target does not answer, or says that it is not well.</exception>
    public async Task CheckHealthAsync(string path, CancellationToken stop)
    {
        var draft = new RequestDraft().Begin(HttpVerb.Get);
        draft.Target.Append(path);
        var status = await SendAsync(draft, timeouts.Read, static answer => answer.Status, stop).ConfigureAwait(false);
        if (status != 200)
        {
            throw new TargetRefusedException(
                $"target {baseUrl} is not healthy: GET {path} answered {status}; it has to answer 200 before a run");
        }
    }

    /// <exception cref="TargetRefusedException">The account can be neither created nor opened.</exception>
    public async Task OpenAsync(Credentials credentials, CancellationToken stop)
    {
        try
        {
            if (credentials is { Account.IsGiven: true, AccessToken: not null })
            {
                return;
            }

            await (credentials.Account.IsGiven || binding.Capabilities.Lacks(MarketOperation.Register) ? LogInAsync(credentials, stop) : RegisterAsync(credentials, stop)).ConfigureAwait(false);
        }
        catch (FormatException unreadable)
        {
            throw new TargetRefusedException(
                $"target {baseUrl} answered for account {credentials.Account.Email} what cannot be read; does target.binding fit it? {unreadable.Message}",
                unreadable);
        }
    }

    /// <summary>Its connections are needed no more.</summary>
    public void Close() => lane.Close();

    private async Task RegisterAsync(Credentials credentials, CancellationToken stop)
    {
        var draft = new RequestDraft();
        binding.ComposeRegistration(credentials, draft);
        var (status, meaning) = await SendAsync(draft, timeouts.Write, answer => (answer.Status, binding.ReadRegistration(answer, credentials)), stop).ConfigureAwait(false);
        switch (meaning)
        {
            case RegistrationAnswer.Created:
                return;
            case RegistrationAnswer.Exists:
                await LogInAsync(credentials, stop).ConfigureAwait(false);
                return;
            default:
                throw new TargetRefusedException($"target {baseUrl} refused to create account {credentials.Account.Email}: it answered {status}{Trouble()}");
        }
    }

    private async Task LogInAsync(Credentials credentials, CancellationToken stop)
    {
        // Whoever brings a token, or is asked for none, is in.
        if (binding.Capabilities.Lacks(MarketOperation.LogIn))
        {
            return;
        }

        var call = new MarketCalls.LogIn();
        var draft = new RequestDraft();
        binding.Compose(call, credentials, "", draft);
        var (status, outcome) = await SendAsync(draft, timeouts.Write, answer => (answer.Status, binding.Read(call, answer, credentials).Outcome), stop).ConfigureAwait(false);
        if (outcome != OutcomeClass.Ok)
        {
            throw new TargetRefusedException(
                $"account {credentials.Account.Email} exists at {baseUrl} and its log-in was answered {status}{Trouble()}; "
                + (credentials.Account.IsGiven ? $"give the right one: {credentials.Origin}" : "use another seed or another accounts.emailDomain"));
        }
    }

    // What could not be read, where the status alone would tell of success.
    private string Trouble() => binding.Troubles is [var first, ..] ? $" ({first})" : "";

    private Task<T> SendAsync<T>(RequestDraft draft, TimeSpan limit, Func<HttpExchange, T> read, CancellationToken stop)
    {
        keys.AddTo(draft);
        var traces = marks.NewStream();
        marks.AddTo(draft, ref traces);
        var what = $"{draft.Verb} {System.Text.Encoding.UTF8.GetString(draft.Target.Span)}";
        return AwaitedExchange<T>.SendAsync(lane, draft, new ExchangeLimits(limit, MostBody, MostRedirects: 0), Read, stop);

        T Read(HttpExchange exchange) => exchange.End switch
        {
            ExchangeEnd.Answered => read(exchange),
            ExchangeEnd.TimedOut => throw new TargetRefusedException($"target {baseUrl} did not answer {what} within {limit.TotalSeconds:0.#} s"),
            _ => throw new TargetRefusedException($"target {baseUrl} cannot be reached: {exchange.Failure ?? exchange.End.ToString()}"),
        };
    }
}
