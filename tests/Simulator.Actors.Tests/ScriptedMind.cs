using Simulator.Model.Behaviour;

namespace Simulator.Actors.Tests;

/// <summary>What a scripted user asks for.</summary>
internal sealed record TestCall(string Name) : Call;

/// <summary>A mind that lives the same session again and again, and keeps a diary.</summary>
internal sealed class ScriptedMind(IReadOnlyList<Step> session, TimeSpan pause) : IBehaviour
{
    private int _next;

    public List<string> Diary { get; } = [];

    public int Sessions { get; private set; }

    /// <summary>Thrown by the next call of <see cref="Next"/>.</summary>
    public Exception? Failure { get; set; }

    public bool HasLeft { get; set; }

    public static Step Step(string name, double thinkSeconds) => new(name, new TestCall(name), TimeSpan.FromSeconds(thinkSeconds));

    public void BeginSession(TimeSpan now)
    {
        Sessions++;
        _next = 0;
        Diary.Add($"session {now.TotalSeconds}");
    }

    public Step? Next(TimeSpan now)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        return _next < session.Count ? session[_next++] : null;
    }

    public void Learn(Answer answer, TimeSpan now) => Diary.Add($"{((TestCall)answer.Call).Name} {answer.Outcome} {now.TotalSeconds}");

    public TimeSpan PauseBetweenSessions() => pause;
}

/// <summary>Makes the same mind for every user and remembers each.</summary>
internal sealed class ScriptedMinds(IReadOnlyList<Step> session, TimeSpan pause) : IBehaviourFactory
{
    public IReadOnlyList<string> StepNames => [.. session.Select(step => step.Name).Distinct()];

    public ConductModel ConductOf(int population) => new([], [], [], 1);

    /// <summary>By user, the newest last.</summary>
    public List<(UserKey User, ScriptedMind Mind)> Made { get; } = [];

    /// <summary>What happens to a mind once it is made.</summary>
    public Action<UserKey, ScriptedMind> OnMade { get; set; } = (_, _) => { };

    public ScriptedMind Of(int number) => Made.Last(made => made.User.Number == number).Mind;

    public IBehaviour Create(UserKey user)
    {
        var mind = new ScriptedMind(session, pause);
        OnMade(user, mind);
        Made.Add((user, mind));
        return mind;
    }
}
