using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Http;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;

namespace Simulator.Actors.Target;

/// <summary>One step on its way to the target and back: recorded when it is over, then told to its user. Used again and again.</summary>
internal sealed class StepExchange(HttpExchanges shared) : IExchangeHandler
{
    private readonly RequestDraft _draft = new();
    private HttpTargetSession _session = null!;
    private IActorRef _user = ActorRefs.Nobody;
    private DueStep _step;
    private TimeSpan _sent;
    private bool _isPatient;
    private int _slot;

    public void Begin(HttpTargetSession session, IHttpLane lane, in DueStep step, IActorRef user)
    {
        (_session, _step, _user) = (session, step, user);
        var limits = shared.LimitsOf(step.Call);
        _isPatient = step.Patience is not { } patience || patience >= limits.Timeout;
        if (Unsent(step.Call) is { } answer)
        {
            var now = shared.Run.Clock.Now;
            _sent = now;
            Conclude(answer, now).Tell(new Answered(answer), ActorRefs.NoSender);
            return;
        }

        var run = shared.Run;
        _slot = run.Instruments.InFlight.Rent();
        run.Instruments.InFlight.Began(_slot, step.Population, step.Step, step.Segment, (long)step.Due.TotalMicroseconds);
        _sent = run.Clock.Now;
        lane.Send(_draft, _isPatient ? limits : limits with { Timeout = step.Patience!.Value }, this);
    }

    public void Ended(HttpExchange exchange)
    {
        var run = shared.Run;
        var answer = AnswerOf(exchange, run.Clock);
        var now = run.Clock.Now;
        run.Instruments.InFlight.Return(_slot);
        run.Instruments.Transport?.Record(TransportTimes.Of(exchange.Timings, _step, run.Clock));
        UserTurns.Tell(Conclude(answer, now), new Answered(answer));
    }

    // Records the step and is free for the next one; gives the user who is to be told.
    private IActorRef Conclude(Answer answer, TimeSpan now)
    {
        shared.Run.Instruments.Samples.Record(new Sample(
            _step.Population, _step.Step, _step.Segment, answer.Outcome, (long)(now - _step.Due).TotalMicroseconds, (long)(now - _sent).TotalMicroseconds));
        var user = _user;
        (_user, _session, _step) = (ActorRefs.Nobody, null!, default);
        shared.Return(this);
        return user;
    }

    // Writes the request; what it ended as where there is none to send. It is told as a plain message: the user is within its own turn.
    private Answer? Unsent(Call call)
    {
        try
        {
            shared.Binding.Compose(call, _session.Credentials, _session.KeyOf(_step.Intent), _draft);
            return null;
        }
        catch (RequestNotSentException told)
        {
            return new Answer(call, told.Outcome, told.Finding);
        }
        catch (Exception failure)
        {
            shared.Troubles.TellUnsent(StepName, failure);
            return new Answer(call, OutcomeClass.ServerError, null);
        }
    }

    private string StepName => shared.Run.Catalog.Steps[_step.Step];

    // Every way in which an exchange can end is an outcome: nothing may be thrown, or the user would wait for ever.
    private Answer AnswerOf(HttpExchange exchange, RunClock clock)
    {
        if (exchange.End != ExchangeEnd.Answered)
        {
            var outcome = OutcomeOf(exchange.End);
            if (outcome != OutcomeClass.Abandoned)
            {
                shared.Troubles.Tell(exchange);
            }

            return new Answer(_step.Call, outcome, null);
        }

        try
        {
            var (read, finding) = shared.Binding.Read(_step.Call, exchange, _session.Credentials);
            return new Answer(_step.Call, read, finding) { RetryAfter = RetryAfter.Of(exchange, clock.WallTime) };
        }
        catch (Exception failure)
        {
            shared.Troubles.TellUnread(StepName, failure, exchange);
            return new Answer(_step.Call, OutcomeClass.ServerError, null);
        }
    }

    private OutcomeClass OutcomeOf(ExchangeEnd end) => shared.IsAbandoned ? OutcomeClass.Abandoned : end switch
    {
        ExchangeEnd.TimedOut => _isPatient ? OutcomeClass.Timeout : OutcomeClass.Abandoned,
        ExchangeEnd.Abandoned => OutcomeClass.Abandoned,
        ExchangeEnd.NameUnknown or ExchangeEnd.NotConnected or ExchangeEnd.TlsFailed or ExchangeEnd.ConnectionLost => OutcomeClass.Connection,
        _ => OutcomeClass.ServerError,
    };
}
