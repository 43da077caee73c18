using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.VirtualTime;
using Simulator.Model.VirtualTime.Market;

namespace Simulator.Benchmarks;

/// <summary>
/// Everything that the users of a plan were asked and told in one life in virtual time. Minds of the same seed, asked and told the same again, decide the same: so their
/// decisions can be timed without the market around them.
/// </summary>
internal sealed class RecordedLives : IBehaviourFactory
{
    private readonly LoadPlan _plan;
    private readonly IBehaviourFactory _users;
    private readonly List<UserKey> _minds = [];
    private readonly List<Moment> _moments = [];
    private readonly int _steps;

    /// <param name="steps">How many steps are kept; the plan must make as many.</param>
    public RecordedLives(LoadPlan plan, int steps)
    {
        (_plan, _steps) = (plan, steps);
        _users = PlannedUsers.Of(plan, new Unwatched(), new Unwatched());
        var market = new VirtualMarket([.. plan.Populations.Select(population => population.Persona!.Value)], TimeSpan.FromMinutes(10));
        new VirtualRun(plan, this, new VirtualMarketplace(market, new AtOnce()), new NoObserver()).Live();
    }

    private enum Kind : byte { Begin, Next, Learn, Pause, FirstPause }

    private readonly record struct Moment(Kind Kind, int Mind, TimeSpan Now, Answer? Answer);

    /// <summary>How many steps were kept.</summary>
    public int Steps { get; private set; }

    private bool IsFull => Steps >= _steps;

    public IReadOnlyList<string> StepNames => _users.StepNames;

    public ConductModel ConductOf(int population) => _users.ConductOf(population);

    public IBehaviour Create(UserKey user)
    {
        _minds.Add(user);
        return new Recording(this, _users.Create(user), _minds.Count - 1);
    }

    /// <summary>Newborn minds for another life.</summary>
    public IBehaviour[] Born(bool isWatched)
    {
        var conduct = isWatched ? (IMarketConduct)new ConductRecorder(new ConductLayout(_plan), 1) : new Unwatched();
        var users = PlannedUsers.Of(_plan, new Unwatched(), conduct);
        return [.. _minds.Select(users.Create)];
    }

    /// <summary>Lives the same life again.</summary>
    public void Live(IBehaviour[] minds)
    {
        foreach (var moment in _moments)
        {
            var mind = minds[moment.Mind];
            switch (moment.Kind)
            {
                case Kind.Begin: mind.BeginSession(moment.Now); break;
                case Kind.Next: mind.Next(moment.Now); break;
                case Kind.Learn: mind.Learn(moment.Answer!, moment.Now); break;
                case Kind.Pause: mind.PauseBetweenSessions(); break;
                default: mind.FirstPause(); break;
            }
        }
    }

    private sealed class Recording(RecordedLives lives, IBehaviour mind, int number) : IBehaviour
    {
        public void BeginSession(TimeSpan now)
        {
            Add(Kind.Begin, now);
            mind.BeginSession(now);
        }

        public Step? Next(TimeSpan now)
        {
            Add(Kind.Next, now);
            var step = mind.Next(now);
            if (step is not null && !lives.IsFull) lives.Steps++;
            return step;
        }

        public void Learn(Answer answer, TimeSpan now)
        {
            Add(Kind.Learn, now, answer);
            mind.Learn(answer, now);
        }

        public TimeSpan PauseBetweenSessions()
        {
            Add(Kind.Pause, default);
            return mind.PauseBetweenSessions();
        }

        public TimeSpan FirstPause()
        {
            Add(Kind.FirstPause, default);
            return mind.FirstPause();
        }

        private void Add(Kind kind, TimeSpan now, Answer? answer = null)
        {
            if (!lives.IsFull) lives._moments.Add(new(kind, number, now, answer));
        }
    }

    private sealed class NoObserver : IVirtualObserver
    {
        public void Answered(UserKey user, Step step, Answer answer, TimeSpan due, TimeSpan now) { }

        public void SessionBegan(UserKey user, TimeSpan now) { }

        public void SessionEnded(UserKey user, TimeSpan began, TimeSpan now, int requests, bool isWhole) { }

        public void SessionDropped(int population, TimeSpan now) { }
    }
}
