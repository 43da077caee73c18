using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>One user's mind, answered by hand: the first script line whose call type fits answers a step, the default answers what is left.</summary>
internal sealed class Conversation : IMarketObserver
{
    private readonly Dictionary<Type, Queue<(OutcomeClass Outcome, Finding? Finding)>> _answers = [];

    public Conversation(Persona persona, MarketModel? model = null, ulong seed = 1, MarketCapabilities? can = null)
    {
        var personas = new MarketPersonas(seed, [new PersonaPopulation(persona, model ?? Certain(persona)) { Can = can ?? MarketCapabilities.All }], 1, 600, this, new Unwatched());
        Mind = personas.Create(new UserKey(0, persona.ToString(), 0));
    }

    public IBehaviour Mind { get; }

    public TimeSpan Now { get; set; }

    public List<MarketEventKind> Events { get; } = [];

    public List<Call> Calls { get; } = [];

    public List<Step> Steps { get; } = [];

    public void Saw(MarketEvent marketEvent) => Events.Add(marketEvent.Kind);

    /// <summary>Queues an answer to the next call of this type; without one, lists are empty and everything else is done with nothing learned.</summary>
    public Conversation On<T>(Finding? finding, OutcomeClass outcome = OutcomeClass.Ok) where T : Call
    {
        if (!_answers.TryGetValue(typeof(T), out var queue)) _answers.Add(typeof(T), queue = new());
        queue.Enqueue((finding is null || outcome != OutcomeClass.Ok ? outcome : OutcomeClass.Ok, finding));
        return this;
    }

    public Conversation Fails<T>(OutcomeClass outcome) where T : Call => On<T>(null, outcome);

    /// <summary>Lives one session to its end.</summary>
    /// <returns>The names of its steps without log-in and log-out.</returns>
    public List<string> Session()
    {
        var steps = new List<string>();
        Mind.BeginSession(Now);
        while (Mind.Next(Now) is { } step)
        {
            Assert.True(steps.Count < 200, "a session of 200 steps is a loop");
            Now += step.Think;
            steps.Add(step.Name);
            Steps.Add(step);
            Hear(step.Call);
            foreach (var companion in step.Companions ?? []) Hear(companion.Call);
        }
        steps.RemoveAll(step => step is MarketSteps.LogIn or MarketSteps.LogOut or MarketSteps.RefreshToken);
        return steps;
    }

    /// <summary>The reference model without chance where a script needs certainty: nobody browses or looks up, projects are due at once.</summary>
    public static MarketModel Certain(Persona persona)
    {
        var model = ReferenceModel.Market;
        return (model with
        {
            Contractor = model.Contractor with { Eagerness = new Laws.Constant(1) },
            Business = model.Business with
            {
                QuotesWanted = new Laws.Constant(1), Patience = new Laws.Constant(7 * 86_400), Project = new Laws.Constant(0), NextProject = new Laws.Constant(0), Work = new Laws.Constant(0),
                Choice = model.Business.Choice with { WaitBase = -100, CancelBase = -100 },
            },
        }).With(MarketRow.Opening, 0, 1).With(MarketRow.Idle, 0, 1).With(MarketRow.Bidder, 0, 1).With(MarketRow.Work, 1, 0, 0)
            .With(MarketRow.List, 1, 0, 0).With(MarketRow.Job, persona == Persona.Contractor ? 1 : 0, persona == Persona.Contractor ? 0 : 1)
            .With(MarketRow.AfterJob, 0, 1).With(MarketRow.Pending, 0, 1);
    }

    private void Hear(Call call)
    {
        Calls.Add(call);
        var (outcome, finding) = _answers.TryGetValue(call.GetType(), out var queue) && queue.TryDequeue(out var next) ? next : Default(call);
        Mind.Learn(new Answer(call, outcome, finding), Now);
    }

    private static (OutcomeClass, Finding?) Default(Call call) => (OutcomeClass.Ok, call switch
    {
        MarketCalls.LogIn or MarketCalls.Register => new MarketFindings.LoggedIn("me"),
        MarketCalls.ListContracts => new MarketFindings.ContractsListed([]),
        MarketCalls.ListJobs or MarketCalls.SearchJobs or MarketCalls.ListMyJobs => new MarketFindings.JobsListed([], 0),
        MarketCalls.ListDisputes => new MarketFindings.DisputesListed([]),
        MarketCalls.ListMyBids or MarketCalls.ListJobBids => new MarketFindings.BidsListed([]),
        _ => null,
    });
}
