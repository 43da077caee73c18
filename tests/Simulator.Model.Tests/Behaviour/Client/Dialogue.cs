using Simulator.Model.Behaviour;
using Simulator.Model.Behaviour.Client;
using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Behaviour.Client;

/// <summary>A patient user that a test answers by hand, at a clock that the test moves.</summary>
internal sealed class Dialogue : IConduct
{
    public static readonly RetryHabits Backoff = new(
        RetryPolicy.Backoff, 3, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(8), 0.1, 3, TimeSpan.FromSeconds(30));

    public static readonly RetryHabits Naive = Backoff with { Policy = RetryPolicy.Naive };

    private readonly PatientUsers _users;
    private readonly IBehaviour _mind;

    public Dialogue(ClientHabits habits, ulong seed, params IReadOnlyList<Step> session)
    {
        Persona = new ScriptedPersona(session);
        _users = new PatientUsers(Persona, seed, habits, TimeSpan.FromSeconds(30), this);
        _mind = _users.Create(new UserKey(0, "people", 0));
        _mind.BeginSession(Now);
    }

    public ScriptedPersona Persona { get; }

    public TimeSpan Now { get; private set; }

    public List<(string Row, string Option, uint Enabled)> Choices { get; } = [];

    public List<(string Trait, double Value)> Traits { get; } = [];

    public static ClientHabits Habits(RetryHabits? retry = null, double reload = 0, double resend = 0, double patience = 8) =>
        new(new Laws.Constant(patience), 0, 1, reload, resend, retry ?? RetryHabits.None);

    /// <summary>The next step, at the moment when it is due; null when the session is over.</summary>
    public Step? Next()
    {
        var step = _mind.Next(Now);
        Now += step?.Think ?? TimeSpan.Zero;
        return step;
    }

    /// <summary>Answers the step so many seconds after it was due.</summary>
    public void Answer(Step step, OutcomeClass outcome, double after = 0, double? retryAfter = null)
    {
        Now += TimeSpan.FromSeconds(after);
        _mind.Learn(
            new Answer(step.Call, outcome, null) { RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null }, Now);
    }

    /// <summary>Answers all steps with one outcome until the session is over.</summary>
    /// <returns>The steps.</returns>
    public List<Step> AnswerAll(OutcomeClass outcome, double after = 0, double? retryAfter = null)
    {
        List<Step> steps = [];
        while (Next() is { } step)
        {
            steps.Add(step);
            Assert.True(steps.Count < 100_000, "a session that never ends");
            Answer(step, outcome, after, retryAfter);
        }

        return steps;
    }

    public void BeginSession() => _mind.BeginSession(Now);

    void IConduct.Chose(UserKey user, int row, uint enabled, int option)
    {
        var chain = _users.ConductOf(user.Population).Rows[row];
        Choices.Add((chain.State, chain.Options[option], enabled));
    }

    void IConduct.Tossed(UserKey user, int row, double factor, bool taken) => Assert.Fail("no coin");

    void IConduct.Paused(UserKey user, int pause, TimeSpan drawn) => Assert.Fail("no law of a pause");

    void IConduct.Drew(UserKey user, int trait, double value) => Traits.Add((_users.ConductOf(user.Population).Traits[trait].Name, value));
}
