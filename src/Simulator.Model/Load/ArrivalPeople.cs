namespace Simulator.Model.Load;

/// <summary>Whose sessions an open load starts.</summary>
public enum ArrivalPeople : byte
{
    /// <summary>A person out of the pool of those who are not in session, with all that it knows (partly open).</summary>
    Returning,

    /// <summary>A new visitor each time, who never comes back (open).</summary>
    New,
}
