using System.Collections.Concurrent;
using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Actors.Target.Access;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;

namespace Simulator.Actors.Target;

/// <summary>What the requests of all users have in common: binding, limits, the run that measures them, and the used objects that wait for the next request.</summary>
internal sealed class HttpExchanges(IBinding binding, TargetPlan target, RequestMarks marks, Func<NodeRun> run)
{
    private readonly ConcurrentStack<StepExchange> _free = new();
    private volatile bool _isAbandoned;

    public IBinding Binding => binding;

    public RequestMarks Marks => marks;

    public NodeTokens Tokens { get; init; } = NodeTokens.None;

    public PlanKeys Keys { get; init; } = PlanKeys.None;

    /// <summary>Engines to the hosts beside the target, in the plan's order.</summary>
    public IReadOnlyList<IHttpEngine> Beside { get; init; } = [];

    public ExchangeTroubles Troubles { get; init; } = new([]);

    public NodeRun Run => run();

    /// <summary>Whether what ends now ends because the run does.</summary>
    public bool IsAbandoned => _isAbandoned;

    public void Abandon() => _isAbandoned = true;

    /// <summary>What a call may take: its own limits win over those of the plan.</summary>
    public ExchangeLimits LimitsOf(Call call)
    {
        var own = binding.LimitsOf(call);
        return new(own.Timeout ?? (binding.IsRead(call) ? target.Timeouts.Read : target.Timeouts.Write), target.Http.MaxBody, own.MostRedirects ?? target.Http.Redirects);
    }

    public void Begin(HttpTargetSession session, IHttpLane lane, in DueStep step, IActorRef user)
    {
        if (!_free.TryPop(out var exchange))
        {
            exchange = new StepExchange(this);
        }

        exchange.Begin(session, lane, step, user);
    }

    public void Return(StepExchange exchange) => _free.Push(exchange);
}
