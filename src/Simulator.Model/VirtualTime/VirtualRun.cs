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

    /// <param name="behaviours">Makes the users' minds.</param>
    public VirtualRun(LoadPlan plan, IBehaviourFactory behaviours, IVirtualTarget target, IVirtualObserver observer)
    {
        (Plan, Behaviours, Target, Observer) = (plan, behaviours, target, observer);
        Schedule = RunSchedule.Of(plan);
        _populations = [.. plan.Populations.Select((_, number) => new VirtualPopulation(this, number))];
    }

    /// <summary>The run's own time.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>How many events have happened: the measure of the work.</summary>
    public long EventCount { get; private set; }

    internal LoadPlan Plan { get; }

    internal RunSchedule Schedule { get; }

    internal IBehaviourFactory Behaviours { get; }

    internal IVirtualTarget Target { get; }

    internal IVirtualObserver Observer { get; }

    /// <summary>Lives the whole plan; then all users retire, and what is in flight is answered.</summary>
    public void Live()
    {
        foreach (var population in _populations) population.Begin();
        Happen(Schedule.End);
        Now = Schedule.End;
        foreach (var population in _populations) population.Drain();
        Happen(TimeSpan.MaxValue);
    }

    internal void At(TimeSpan due, VirtualEvent what) => _events.Add(due, what);

    // What is due at the end itself belongs to no segment.
    private void Happen(TimeSpan end)
    {
        while (_events.NextDue is { } due && due < end)
        {
            Now = due;
            EventCount++;
            _events.Take().Happen();
        }
    }
}
