using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>
/// What all personas have in common: a session opens with a refreshed token or a log-in, ends with a log-out, and the pause before a step
/// is the time for the page that the user is on, or for the form that the step sends.
/// Stages: Outside → Refreshing → (failed: LoggingIn) → Inside → Leaving → Outside; a failed log-in ends the session.
/// </summary>
internal abstract class MarketUser(PersonaSettings settings, UserChance chance, UserKey user) : IBehaviour
{
    private static readonly MarketCalls.LogIn LogIn = new();
    private static readonly MarketCalls.RefreshToken RefreshToken = new();
    private static readonly MarketCalls.LogOut LogOut = new();

    private Stage _stage;
    private Law _pageLaw = settings.Model.Think.Click;

    private enum Stage : byte { Outside, LoggingIn, Refreshing, Inside, Leaving }

    public PersonaSettings Settings => settings;

    public MarketModel Model => settings.Model;

    public UserChance Chance => chance;

    /// <summary>The number of the running session, from 1.</summary>
    public int Session { get; private set; }

    public void BeginSession(TimeSpan now)
    {
        Session++;
        _stage = chance.Chain.Chance(Model.Session.RefreshShare) ? Stage.Refreshing : Stage.LoggingIn;
        _pageLaw = Model.Think.Click;
        Open(now);
    }

    public Step? Next(TimeSpan now)
    {
        switch (_stage)
        {
            case Stage.Refreshing: return Take(MarketSteps.RefreshToken, RefreshToken);
            case Stage.LoggingIn: return Take(MarketSteps.LogIn, LogIn);
            case Stage.Inside:
                if (Decide(now) is { } step) return step;
                _stage = Stage.Leaving;
                return Take(MarketSteps.LogOut, LogOut);
            default:
                _stage = Stage.Outside;
                return null;
        }
    }

    public void Learn(Answer answer, TimeSpan now)
    {
        var isOk = answer.Outcome == OutcomeClass.Ok;
        _pageLaw = isOk ? LawOfPage(answer.Call) : Model.Think.Click;
        switch (answer.Call)
        {
            case MarketCalls.RefreshToken: _stage = isOk ? Stage.Inside : Stage.LoggingIn; break;
            case MarketCalls.LogIn: _stage = isOk ? Stage.Inside : Stage.Outside; break;
            case MarketCalls.LogOut: _stage = Stage.Outside; break;
            default: Hear(answer, now); break;
        }
    }

    public TimeSpan PauseBetweenSessions() => settings.Think(Model.Session.Pause, ref chance.Arrival);

    /// <summary>A session begins: forget what belonged to the last one.</summary>
    protected abstract void Open(TimeSpan now);

    /// <summary>The next step inside a session, or null to log out.</summary>
    protected abstract Step? Decide(TimeSpan now);

    /// <summary>Learns from the answer to a step of <see cref="Decide"/>.</summary>
    protected abstract void Hear(Answer answer, TimeSpan now);

    /// <summary>A step from the page that the user is on.</summary>
    public Step Take(string name, Call call) => Take(name, call, _pageLaw);

    /// <summary>A step that sends a form.</summary>
    public Step Take(string name, Call call, Law think) => new(name, call, settings.Think(think, ref chance.Think));

    public void Report(MarketEventKind kind, string jobId, TimeSpan now, long amountCents = 0) =>
        settings.Observer.Saw(new MarketEvent(kind, jobId, user, now, amountCents));

    /// <summary>True where a write may or may not have taken effect.</summary>
    public static bool IsUnsure(OutcomeClass outcome) => outcome is
        OutcomeClass.Timeout or OutcomeClass.ServerError or OutcomeClass.Connection or OutcomeClass.Abandoned;

    private Law LawOfPage(Call call) => call switch
    {
        MarketCalls.ListJobs => Model.Think.ListPage,
        MarketCalls.ViewJob or MarketCalls.ViewContractor or MarketCalls.ViewContract or MarketCalls.ViewCompletion => Model.Think.ViewPage,
        MarketCalls.ListContracts or MarketCalls.ListMyBids or MarketCalls.ListMyJobs or MarketCalls.ListJobBids => Model.Think.ReadPage,
        _ => Model.Think.Click,
    };
}
