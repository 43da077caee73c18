using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Behaviour.Client;

internal sealed record Read : Call;

internal sealed record Write : Call;

/// <summary>A persona that asks for the same steps in each session and keeps a diary of what it was told.</summary>
internal sealed class ScriptedPersona(IReadOnlyList<Step> session) : IBehaviour, IBehaviourFactory
{
    private int _next;

    public IReadOnlyList<string> StepNames => ["read", "write"];

    public List<OutcomeClass> Told { get; } = [];

    public int Sessions { get; private set; }

    public static Step Reads(double think = 1) => new("read", new Read(), TimeSpan.FromSeconds(think)) { Pause = 4 };

    public static Step Writes(long intent, double think = 1) => new("write", new Write(), TimeSpan.FromSeconds(think)) { Intent = intent };

    public ConductModel ConductOf(int population) => new([ChainRow.Coin("own", "yes", 0.5)], [], [new("own trait", new Laws.Constant(1))], 1);

    public IBehaviour Create(UserKey user) => this;

    public void BeginSession(TimeSpan now) => (Sessions, _next) = (Sessions + 1, 0);

    public Step? Next(TimeSpan now) => _next < session.Count ? session[_next++] : null;

    public void Learn(Answer answer, TimeSpan now) => Told.Add(answer.Outcome);

    public TimeSpan PauseBetweenSessions() => TimeSpan.FromSeconds(77);

    public TimeSpan FirstPause() => TimeSpan.FromSeconds(33);
}
