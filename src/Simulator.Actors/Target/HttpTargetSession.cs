using System.Globalization;
using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;

namespace Simulator.Actors.Target;

/// <summary>One user's requests over HTTP. Its fields are touched by one request at a time: a user sends the next step only after the answer.</summary>
internal sealed class HttpTargetSession(
    HttpClient client, IBinding binding, RequestTimeouts timeouts, Credentials credentials, string keyPrefix, Func<NodeRun> runOf, CancellationToken abandon) : ITargetSession
{
    private int _writes;

    public Credentials Credentials => credentials;

    public void Send(DueStep step, IActorRef user) => _ = SendAsync(step, user);

    private async Task SendAsync(DueStep step, IActorRef user)
    {
        var run = runOf();
        var instruments = run.Instruments;
        var slot = instruments.InFlight.Rent();
        instruments.InFlight.Began(slot, step.Population, step.Step, step.Segment, (long)step.Due.TotalMicroseconds);
        var sent = run.Clock.Now;
        var (outcome, finding) = await ExchangeAsync(step.Call).ConfigureAwait(false);
        var now = run.Clock.Now;
        instruments.InFlight.Ended(slot);
        instruments.InFlight.Return(slot);
        instruments.Samples.Record(new Sample(
            step.Population, step.Step, step.Segment, outcome, (long)(now - step.Due).TotalMicroseconds, (long)(now - sent).TotalMicroseconds));
        user.Tell(new Answered(new Answer(step.Call, outcome, finding)), ActorRefs.NoSender);
    }

    // Every way in which an exchange can end is an outcome: nothing may be thrown, or the user would wait for ever.
    private async Task<(OutcomeClass Outcome, Finding? Finding)> ExchangeAsync(Call call)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(abandon);
        try
        {
            limit.CancelAfter(binding.IsRead(call) ? timeouts.Read : timeouts.Write);
            using var request = binding.Compose(call, credentials, NextKey());
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
            return binding.Read(call, response.StatusCode, body, credentials);
        }
        catch (OperationCanceledException)
        {
            return (abandon.IsCancellationRequested ? OutcomeClass.Abandoned : OutcomeClass.Timeout, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or ObjectDisposedException)
        {
            return (abandon.IsCancellationRequested ? OutcomeClass.Abandoned : OutcomeClass.Connection, null);
        }
        catch (FormatException)
        {
            return (OutcomeClass.ServerError, null);
        }
    }

    // The run is part of it: a second run with the same seed meets the same account.
    private string NextKey() => string.Create(CultureInfo.InvariantCulture, $"{keyPrefix}-{_writes++}");
}
