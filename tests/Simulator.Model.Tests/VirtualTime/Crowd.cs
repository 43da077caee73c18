using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.VirtualTime;
using Simulator.Model.VirtualTime.Market;

namespace Simulator.Model.Tests.VirtualTime;

/// <summary>A run in virtual time on the marketplace in process, with all that tests count.</summary>
internal sealed class Crowd : IMarketObserver, IVirtualObserver, IVirtualMarketObserver
{
    private readonly Dictionary<(MarketEventKind Kind, string JobId), int> _perJob = [];
    private readonly int[] _events = new int[Enum.GetValues<MarketEventKind>().Length];
    private readonly IVirtualObserver? _also;

    /// <param name="fault">How a request ends instead, null where it is served; an unsure end may or may not have been served.</param>
    /// <param name="also">Hears what the crowd hears.</param>
    /// <param name="can">Which operations the market has; null: all.</param>
    public Crowd(LoadPlan plan, IResponseTimes? times = null, Func<Call, OutcomeClass?>? fault = null, IVirtualObserver? also = null, MarketCapabilities? can = null)
    {
        (Plan, _also) = (plan, also);
        Market = new VirtualMarket([.. plan.Populations.Select(population => population.Persona!.Value)], TimeSpan.FromMinutes(10), this, can: can);
        var personas = new MarketPersonas(
            plan.Seed, [.. plan.Populations.Select(population => new PersonaPopulation(population.Persona!.Value, population.Model) { Can = can ?? MarketCapabilities.All })],
            plan.Clock.ThinkScale, plan.Clock.BusinessScale, this, new Unwatched());
        IVirtualTarget target = new VirtualMarketplace(Market, times ?? new AtOnce());
        Run = new VirtualRun(plan, personas, fault is null ? target : new FaultyTarget(target, fault), this);
    }

    public LoadPlan Plan { get; }

    public VirtualRun Run { get; }

    public VirtualMarket Market { get; }

    public Dictionary<string, int> Steps { get; } = [];

    public Dictionary<OutcomeClass, int> Outcomes { get; } = [];

    public Dictionary<(string Step, OutcomeClass Outcome), int> Odd { get; } = [];

    public List<JobLife> Jobs { get; } = [];

    public List<TimeSpan> Posted { get; } = [];

    public List<(TimeSpan Began, TimeSpan Ended, int Requests)> Sessions { get; } = [];

    public TimeSpan ResponseTime { get; private set; }

    public int Requests { get; private set; }

    public int MostOpenJobs { get; private set; }

    public int MostInSession { get; private set; }

    public int InSession { get; private set; }

    public int Dropped { get; private set; }

    public int Count(MarketEventKind kind) => _events[(int)kind];

    /// <summary>The most often that one job had an event of this kind.</summary>
    public int MostPerJob(MarketEventKind kind) => _perJob.Where(entry => entry.Key.Kind == kind).Select(entry => entry.Value).DefaultIfEmpty().Max();

    /// <summary>Of all requests.</summary>
    public double Share(string step) => Steps.GetValueOrDefault(step) / (double)Requests;

    /// <summary>Of the bids that were tried.</summary>
    public double Conflicts => Odd.GetValueOrDefault((MarketSteps.PlaceBid, OutcomeClass.BusinessConflict)) / (double)Math.Max(1, Steps.GetValueOrDefault(MarketSteps.PlaceBid));

    /// <summary>Jobs that left after a moment.</summary>
    public IReadOnlyList<JobLife> LeftAfter(TimeSpan from) => [.. Jobs.Where(job => job.LeftAt >= from)];

    /// <summary>Mean number of open jobs over a stretch.</summary>
    public double MeanOpen(TimeSpan from, TimeSpan to)
    {
        var stillOpen = Posted.Except(Jobs.Select(job => job.PostedAt)).Sum(posted => Overlap(posted, to, from, to));
        return (Jobs.Sum(job => Overlap(job.PostedAt, job.LeftAt, from, to)) + stillOpen) / (to - from).TotalSeconds;
    }

    /// <summary>Mean number of users in session over a stretch.</summary>
    public double MeanInSession(TimeSpan from, TimeSpan to) => Sessions.Sum(session => Overlap(session.Began, session.Ended, from, to)) / (to - from).TotalSeconds;

    private static double Overlap(TimeSpan began, TimeSpan ended, TimeSpan from, TimeSpan to) =>
        Math.Max(0, ((ended < to ? ended : to) - (began > from ? began : from)).TotalSeconds);

    public Crowd Live()
    {
        Run.Live();
        return this;
    }

    public void Saw(MarketEvent marketEvent)
    {
        Assert.Equal(Run.Now, marketEvent.At);
        _events[(int)marketEvent.Kind]++;
        var key = (marketEvent.Kind, marketEvent.JobId);
        _perJob[key] = _perJob.GetValueOrDefault(key) + 1;
    }

    public void Answered(UserKey user, Step step, Answer answer, TimeSpan due, TimeSpan now)
    {
        Requests++;
        ResponseTime += now - due;
        Steps[step.Name] = Steps.GetValueOrDefault(step.Name) + 1;
        Outcomes[answer.Outcome] = Outcomes.GetValueOrDefault(answer.Outcome) + 1;
        if (answer.Outcome != OutcomeClass.Ok) Odd[(step.Name, answer.Outcome)] = Odd.GetValueOrDefault((step.Name, answer.Outcome)) + 1;
        _also?.Answered(user, step, answer, due, now);
    }

    public void SessionBegan(UserKey user, TimeSpan now) => MostInSession = Math.Max(MostInSession, ++InSession);

    public void SessionEnded(UserKey user, TimeSpan began, TimeSpan now, int requests, bool isWhole)
    {
        InSession--;
        Sessions.Add((began, now, requests));
    }

    public void SessionDropped(int population, TimeSpan now) => Dropped++;

    public void JobOpened(TimeSpan now)
    {
        Posted.Add(now);
        MostOpenJobs = Math.Max(MostOpenJobs, Market.OpenJobs);
    }

    public void JobLeft(JobLife life) => Jobs.Add(life);

    private sealed class FaultyTarget(IVirtualTarget target, Func<Call, OutcomeClass?> fault) : IVirtualTarget
    {
        private long _requests;

        public VirtualPassage Receive(TimeSpan now) => target.Receive(now);

        public Answer Work(UserKey user, Call call, long intent, TimeSpan now)
        {
            if (fault(call) is not { } outcome) return target.Work(user, call, intent, now);
            if (outcome is OutcomeClass.Timeout or OutcomeClass.ServerError && ++_requests % 2 == 0) target.Work(user, call, intent, now);
            return new Answer(call, outcome, null);
        }
    }
}
