using Simulator.Model.Behaviour;

namespace Simulator.Model.VirtualTime;

/// <summary>One request: received → its work is done → its answer is heard, unless nobody listens any more; late work is done all the same.</summary>
internal sealed class VirtualExchange(VirtualRun run, VirtualPerson person, Call call, long intent) : VirtualEvent
{
    private readonly TimeSpan _due = run.Now;
    private TimeSpan? _hearsAt;

    /// <summary>Sends it now.</summary>
    /// <param name="limit">How long the answer is waited for.</param>
    /// <param name="afterwards">What it counts as if it comes later.</param>
    public void Begin(TimeSpan limit, OutcomeClass afterwards)
    {
        var passage = run.Target.Receive(_due);
        if (!passage.IsRefused) run.At(_due + passage.Work, this);
        if (passage.Answer > limit) Tell(_due + limit, new Answer(call, afterwards, null));
        else if (passage.IsRefused) Tell(_due + passage.Answer, new Answer(call, OutcomeClass.ServerError, null));
        else _hearsAt = _due + passage.Answer;
    }

    public override void Happen()
    {
        var answer = run.Target.Work(person.Key, call, intent, run.Now);
        if (_hearsAt is not { } at) return;
        if (at > run.Now) Tell(at, answer);
        else person.Hear(answer, _due);
    }

    private void Tell(TimeSpan at, Answer answer) => run.At(at, new Heard(person, answer, _due));

    private sealed class Heard(VirtualPerson person, Answer answer, TimeSpan due) : VirtualEvent
    {
        public override void Happen() => person.Hear(answer, due);
    }
}
