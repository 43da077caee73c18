using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Model.VirtualTime;

/// <summary>
/// A plan lived in virtual time: one queue of events, no thread, no clock. The same users with the same draws as in a real run come and go as the
/// plan's curves say, and talk to a target whose response times are known. The same plan and seed live the same life, to the last bit.
/// </summary>
public sealed class VirtualRun
{
    private readonly EventQueue<VirtualEvent> _events = new();
    private readonly VirtualPopulation[] _populations;
    private readonly bool _hasWork;

    /// <param name="behaviours">Makes the users' minds.</param>
    public VirtualRun(LoadPlan plan, IBehaviourFactory behaviours, IVirtualTarget target, IVirtualObserver observer)
    {
        (Plan, Behaviours, Target, Observer) = (plan, behaviours, target, observer);
        Schedule = RunSchedule.Of(plan);
        _hasWork = plan.Segments.Any(segment => segment.HasWork);
        _populations = [.. plan.Populations.Select((_, number) => new VirtualPopulation(this, number))];
    }

    /// <summary>The run's own time.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>How many events have happened: the measure of the work.</summary>
    public long EventCount { get; private set; }

    internal LoadPlan Plan { get; }

    internal RunSchedule Schedule { get; private set; }

    internal IBehaviourFactory Behaviours { get; }

    internal IVirtualTarget Target { get; }

    internal IVirtualObserver Observer { get; }

    /// <summary>Lives the whole plan; then all users retire, and what is in flight is answered.</summary>
    public void Live()
    {
        foreach (var population in _populations) population.Begin();
        Happen(() => Schedule.End);
        Now = Schedule.End;
        foreach (var population in _populations) population.Drain();
        Happen(() => TimeSpan.MaxValue);
    }

    /// <summary>Goes on with the next phase where the work of this one is done.</summary>
    internal void WorkMayBeDone()
    {
        if (!_hasWork) return;
        var segment = Schedule.SegmentAt(Now);
        if (segment < 0 || !Plan.Segments[segment].HasWork || !_populations.All(population => population.Work.IsDone(segment))) return;
        Schedule = Schedule.GoTo(Schedule.PhaseOf(segment) + 1, Now);
        Observer.WentOn(Schedule);
        foreach (var population in _populations) population.Follow();
    }

    internal void At(TimeSpan due, VirtualEvent what) => _events.Add(due, what);

    // What is due at the end itself belongs to no segment.
    private void Happen(Func<TimeSpan> end)
    {
        while (_events.NextDue is { } due && due < end())
        {
            Now = due;
            EventCount++;
            _events.Take().Happen();
        }
    }
}
