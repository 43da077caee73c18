using System.Numerics;
using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>
/// What all personas have in common: a session opens with a refreshed token or a log-in, ends with a log-out, and the pause before a step
/// is the time for the page that the user is on, or for the form that the step sends.
/// Stages: Outside → Refreshing → (failed: LoggingIn) → Inside → Leaving → Outside; a failed log-in ends the session. A newcomer's first session
/// opens with Registering → (exists: LoggingIn) → Inside. Pages are read again now and then, and forms sent twice.
/// </summary>
internal abstract class MarketUser(PersonaSettings settings, UserChance chance, UserKey user) : IBehaviour
{
    private static readonly MarketCalls.Register Register = new();
    private static readonly MarketCalls.LogIn LogIn = new();
    private static readonly MarketCalls.RefreshToken RefreshToken = new();
    private static readonly MarketCalls.LogOut LogOut = new();

    private Stage _stage;
    private MarketPause _page = MarketPause.Click;
    private bool _lacksAccount = settings.Can.Has(MarketOperation.Register) && chance.IsNewcomer(user, settings);
    private bool _hasTwin;
    private int _heard;
    private string _sent = "";
    private Call? _read;
    private long _intents;

    private enum Stage : byte { Outside, Registering, LoggingIn, Refreshing, Inside, Leaving }

    public PersonaSettings Settings => settings;

    public MarketModel Model => settings.Model;

    public UserChance Chance => chance;

    public UserKey User => user;

    public IMarketConduct Conduct => settings.Conduct;

    /// <summary>The number of the running session, from 1.</summary>
    public int Session { get; private set; }

    /// <summary>True while the second answer to a step that was sent twice is heard.</summary>
    public bool IsSecond => _hasTwin && _heard > 1;

    /// <summary>True while the answer to a page that was loaded again is heard.</summary>
    public bool IsAgain { get; private set; }

    public void BeginSession(TimeSpan now)
    {
        Session++;
        _stage = _lacksAccount ? Stage.Registering : Opening();
        _read = null;
        _page = MarketPause.Click;
        Open(now);
    }

    public Step? Next(TimeSpan now)
    {
        if (Proceed(now) is not { } step)
        {
            _stage = Stage.Outside;
            _read = null;
            Close();
            return null;
        }
        (_sent, _hasTwin, _heard) = (step.Name, step.Companions is not null, 0);
        return step;
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        var isOk = answer.Outcome == OutcomeClass.Ok;
        _heard++;
        _read = isOk && _stage == Stage.Inside && MarketCalls.IsRead(answer.Call) ? answer.Call : null;
        _page = isOk ? PauseOn(answer.Call) : MarketPause.Click;
        switch (answer.Call)
        {
            case MarketCalls.Register:
                _lacksAccount &= !isOk && answer.Outcome != OutcomeClass.BusinessConflict;
                _stage = isOk && IsInsideBy(answer) ? Stage.Inside : _lacksAccount ? Stage.Outside : LogInIfPossible();
                break;
            case MarketCalls.RefreshToken: _stage = isOk ? Stage.Inside : LogInIfPossible(); break;
            case MarketCalls.LogIn: _stage = isOk ? Stage.Inside : Stage.Outside; break;
            case MarketCalls.LogOut: _stage = Stage.Outside; break;
            default: Hear(answer, now); break;
        }
    }

    public TimeSpan PauseBetweenSessions() => settings.Think(Model.Session.Pause, ref chance.Arrival);

    /// <summary>A session begins: forget what belonged to the last one.</summary>
    protected abstract void Open(TimeSpan now);

    /// <summary>A session is over: let go of what belonged to it, for a user may be dormant for long.</summary>
    protected abstract void Close();

    /// <summary>The next step inside a session, or null to log out.</summary>
    protected abstract Step? Decide(TimeSpan now);

    /// <summary>Learns from the answer to a step of <see cref="Decide"/>.</summary>
    protected abstract void Hear(Answer answer, TimeSpan now);

    /// <summary>Whether the target has an operation.</summary>
    public bool Can(MarketOperation operation) => settings.Can.Has(operation);

    /// <summary>Numbers something that the user means to do once.</summary>
    public long NextIntent() => ++_intents;

    /// <summary>A step from the page that the user is on.</summary>
    public Step Take(string name, Call call) => Take(name, call, _page);

    /// <summary>A step that sends a form.</summary>
    public Step Take(string name, Call call, MarketPause pause)
    {
        var think = settings.Think((int)pause, ref chance.Think);
        Conduct.Paused(user, (int)pause, think);
        var step = new Step(name, call, think) { Pause = (int)pause, Intent = MarketCalls.IsRead(call) ? 0 : NextIntent() };
        var isForm = step.Intent > 0 && !MarketCalls.IsEntry(call);
        return isForm && Choose(MarketRow.DoubleSubmit) == 0 ? step with { Companions = [new Companion(step.Name, call, step.Intent)] } : step;
    }

    /// <summary>Lets chance choose a way on.</summary>
    /// <returns>The index of the option.</returns>
    public int Choose(MarketRow row) => Choose(row, settings.Chain.Rows[(int)row].All);

    /// <summary>Lets chance choose among the ways that the guards leave open.</summary>
    /// <param name="enabled">A bit for each option; one at least.</param>
    public int Choose(MarketRow row, uint enabled)
    {
        var weights = settings.Chain.Rows[(int)row].Weights;
        Span<double> open = stackalloc double[weights.Count];
        var sum = 0.0;
        for (var i = 0; i < open.Length; i++) sum += open[i] = (enabled & (1u << i)) == 0 ? 0 : weights[i];
        if (sum <= 0) return BitOperations.Log2(enabled);   // nothing is left to chance: the last way is the way out
        var option = chance.Chain.Pick(open);
        Conduct.Chose(user, (int)row, enabled, option);
        return option;
    }

    /// <summary>Tosses a coin whose chance is the row's first weight times a factor of this user's own.</summary>
    public bool Toss(MarketRow row, double factor)
    {
        var taken = chance.Chain.Chance(settings.Chain.Rows[(int)row].Weights[0] * factor);
        Conduct.Tossed(user, (int)row, factor, taken);
        return taken;
    }

    /// <summary>Picks an open job from a page by its rank; null where there is none.</summary>
    /// <param name="seen">Jobs that are not picked again.</param>
    public JobSeen? PickJob(JobShelf shelf, RecentIds? seen)
    {
        var job = shelf.Choose(settings.RankWeights, seen, ref chance.Chain, out var made);
        if (job is not null) Conduct.Ranked(user, made.Open, made.Rank);
        return job;
    }

    public void Report(MarketEventKind kind, string jobId, TimeSpan now, long amountCents = 0) =>
        settings.Observer.Saw(new MarketEvent(kind, jobId, user, now, amountCents));

    // Where nobody logs in, as with a key for each user, everybody is inside at once.
    private Stage Opening()
    {
        var enabled = (Can(MarketOperation.Refresh) ? 0b01u : 0) | (Can(MarketOperation.LogIn) ? 0b10u : 0);
        if (enabled == 0) return Stage.Inside;
        return Choose(MarketRow.Opening, enabled) == 0 ? Stage.Refreshing : Stage.LoggingIn;
    }

    // Some targets open an account and no session.
    private bool IsInsideBy(Answer registration) => registration.Finding is MarketFindings.LoggedIn || !Can(MarketOperation.LogIn);

    private Stage LogInIfPossible() => Can(MarketOperation.LogIn) ? Stage.LoggingIn : Stage.Outside;

    private Step? Proceed(TimeSpan now)
    {
        IsAgain = false;
        switch (_stage)
        {
            case Stage.Registering: return Take(MarketSteps.Register, Register, MarketPause.RegisterForm);
            case Stage.Refreshing: return Take(MarketSteps.RefreshToken, RefreshToken);
            case Stage.LoggingIn: return Take(MarketSteps.LogIn, LogIn);
            case Stage.Inside:
                IsAgain = _read is not null && Choose(MarketRow.Reload) == 0;
                if ((IsAgain ? Take(_sent, _read!) : Decide(now)) is { } step) return step;
                _stage = Stage.Leaving;
                return Can(MarketOperation.LogOut) ? Take(MarketSteps.LogOut, LogOut) : null;
            default: return null;
        }
    }

    private static MarketPause PauseOn(Call call) => call switch
    {
        MarketCalls.ListJobs or MarketCalls.SearchJobs => MarketPause.ListPage,
        MarketCalls.ViewJob or MarketCalls.ViewContractor or MarketCalls.ViewContract or MarketCalls.ViewCompletion => MarketPause.ViewPage,
        MarketCalls.ListContracts or MarketCalls.ListMyBids or MarketCalls.ListMyJobs or MarketCalls.ListJobBids => MarketPause.ReadPage,
        _ => MarketPause.Click,
    };
}
