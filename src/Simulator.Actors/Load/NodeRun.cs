using Simulator.Actors.Target;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Data;

namespace Simulator.Actors.Load;

/// <summary>What the actors of one node share during one run. Everything in it may be used from any thread.</summary>
public sealed class NodeRun(LoadPlan plan, Share share, SeriesCatalog catalog, IBehaviourFactory behaviours)
{
    private readonly Lazy<IReadOnlyList<UserKey>> _ownUsers = new(() => UsersOf(plan, share));
    private RunSchedule _schedule = RunSchedule.Of(plan);
    private RunClock? _clock;
    private IPacer? _pacer;

    public LoadPlan Plan => plan;

    public Share Share => share;

    public SeriesCatalog Catalog => catalog;

    public IBehaviourFactory Behaviours => behaviours;

    /// <summary>What of fixed work is begun and done here, one for each population.</summary>
    public IReadOnlyList<WorkLedger> Work { get; } = [.. plan.Populations.Select((_, population) => new WorkLedger(plan, population, share))];

    public required ITarget Target { get; init; }

    /// <summary>The plan's feeders, as far as this node deals out their rows.</summary>
    public IReadOnlyList<Feed> Feeds { get; init; } = [];

    /// <summary>What a reader of the result has to know of answers and rows: a sentence for each kind, without secrets.</summary>
    public IReadOnlyList<string> Troubles => [.. Target.Troubles, .. Feeds.Select(feed => feed.Trouble).OfType<string>(), .. Work.SelectMany(work => work.Troubles)];

    public required RunInstruments Instruments { get; init; }

    /// <summary>The run's clock; there is none before <see cref="Begin"/>.</summary>
    public RunClock Clock => _clock ?? throw NotBegun();

    /// <summary>What tells when something is due; there is none before <see cref="Begin"/>.</summary>
    public IPacer Pacer => _pacer ?? throw NotBegun();

    /// <summary>Replaced as a whole when the run jumps to another phase.</summary>
    public RunSchedule Schedule
    {
        get => Volatile.Read(ref _schedule);
        set => Volatile.Write(ref _schedule, value);
    }

    /// <summary>The users that this share may ever run and that need accounts before it; newcomers open theirs themselves.</summary>
    public IReadOnlyList<UserKey> OwnUsers() => _ownUsers.Value;

    /// <summary>The session starts of one population over the whole cluster.</summary>
    public ArrivalProcess ArrivalsOf(int population)
    {
        var chance = new RandomStream(plan.Seed, new UserKey(population, plan.Populations[population].Name, 0), StreamKind.Arrival);
        return new ArrivalProcess(plan, population, () => chance.NextDouble());
    }

    /// <summary>The run begins: once, before any actor looks at the clock.</summary>
    public void Begin(RunClock clock, IPacer pacer)
    {
        _clock = clock;
        _pacer = pacer;
        Instruments.Generator.Restart();
    }

    /// <summary>Stops the pacer and closes the connections to the target.</summary>
    public void Release()
    {
        _pacer?.Dispose();
        Target.Dispose();
    }

    private static List<UserKey> UsersOf(LoadPlan plan, Share share)
    {
        var needed = AccountsNeeded.By(plan);
        List<UserKey> users = [];
        for (var population = 0; population < needed.Count; population++)
        {
            if (!plan.Populations[population].HasAccounts)
            {
                continue;
            }

            for (var ordinal = 0; ordinal < share.PartOf(needed[population]); ordinal++)
            {
                var user = new UserKey(population, plan.Populations[population].Name, share.NumberOf(ordinal));
                if (!IsNewcomer(plan, user))
                {
                    users.Add(user);
                }
            }
        }

        return users;
    }

    private static bool IsNewcomer(LoadPlan plan, UserKey user) => plan.Target.Capabilities.Has(MarketOperation.Register)
        && plan.Populations[user.Population] is { Persona: { } persona, Model.Session.RegisterShare: > 0 and var registering }
        && Newcomers.Include(plan.Seed, user, persona, registering);

    private static InvalidOperationException NotBegun() => new("the run has not begun");
}
