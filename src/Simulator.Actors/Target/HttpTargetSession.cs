using System.Globalization;
using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;

namespace Simulator.Actors.Target;

/// <summary>One user's requests over HTTP. Of one step and its twin two may be under way at a time.</summary>
internal sealed class HttpTargetSession(
    HttpClient client, IBinding binding, RequestTimeouts timeouts, Credentials credentials, string keyPrefix, Func<NodeRun> runOf, CancellationToken abandon) : ITargetSession
{
    private int _life;

    public Credentials Credentials => credentials;

    public void Send(DueStep step, IActorRef user) => _ = SendAsync(step, user);

    public void BeginAnew() => Interlocked.Increment(ref _life);

    private async Task SendAsync(DueStep step, IActorRef user)
    {
        var run = runOf();
        var instruments = run.Instruments;
        var slot = instruments.InFlight.Rent();
        instruments.InFlight.Began(slot, step.Population, step.Step, step.Segment, (long)step.Due.TotalMicroseconds);
        var sent = run.Clock.Now;
        var answer = await ExchangeAsync(step, run.Clock).ConfigureAwait(false);
        var now = run.Clock.Now;
        instruments.InFlight.Ended(slot);
        instruments.InFlight.Return(slot);
        instruments.Samples.Record(new Sample(
            step.Population, step.Step, step.Segment, answer.Outcome, (long)(now - step.Due).TotalMicroseconds, (long)(now - sent).TotalMicroseconds));
        user.Tell(new Answered(answer), ActorRefs.NoSender);
    }

    // Every way in which an exchange can end is an outcome: nothing may be thrown, or the user would wait for ever.
    private async Task<Answer> ExchangeAsync(DueStep step, RunClock clock)
    {
        var call = step.Call;
        var longest = binding.IsRead(call) ? timeouts.Read : timeouts.Write;
        var isPatient = step.Patience is not { } patience || patience >= longest;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(abandon);
        try
        {
            limit.CancelAfter(isPatient ? longest : step.Patience!.Value);
            using var request = binding.Compose(call, credentials, KeyOf(step.Intent));
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            var retryAfter = RetryAfter.Of(response.Headers, clock.WallTime);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            var (outcome, finding) = binding.Read(call, response.StatusCode, body, credentials);
            return new Answer(call, outcome, finding) { RetryAfter = retryAfter };
        }
        catch (OperationCanceledException)
        {
            return Failed(isPatient ? OutcomeClass.Timeout : OutcomeClass.Abandoned);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or ObjectDisposedException)
        {
            return Failed(OutcomeClass.Connection);
        }
        catch (FormatException)
        {
            return new Answer(call, OutcomeClass.ServerError, null);
        }

        Answer Failed(OutcomeClass outcome) => new(call, abandon.IsCancellationRequested ? OutcomeClass.Abandoned : outcome, null);
    }

    // The run is part of it: a second run with the same seed meets the same account.
    private string KeyOf(long intent) => intent == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{keyPrefix}-{_life}-{intent}");
}
