namespace Simulator.Model.VirtualTime;

/// <summary>Events by time; those of the same moment in the order in which they were put in.</summary>
internal sealed class EventQueue<T>
{
    private readonly PriorityQueue<T, Moment> _events = new();
    private long _order;

    /// <summary>When the next event is due, or null when there is none.</summary>
    public TimeSpan? NextDue => _events.TryPeek(out _, out var moment) ? new TimeSpan(moment.Ticks) : null;

    public void Add(TimeSpan due, T what) => _events.Enqueue(what, new Moment(due.Ticks, _order++));

    public T Take() => _events.Dequeue();

    private readonly record struct Moment(long Ticks, long Order) : IComparable<Moment>
    {
        public int CompareTo(Moment other) => Ticks != other.Ticks ? Ticks.CompareTo(other.Ticks) : Order.CompareTo(other.Order);
    }
}
