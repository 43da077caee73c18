namespace Simulator.Model.VirtualTime;

/// <summary>How a request goes through a target, counted from its arrival.</summary>
/// <param name="Work">When its work is done; not negative.</param>
/// <param name="Answer">When the answer is heard; not before the work.</param>
/// <param name="IsRefused">It is turned away without any work: a server error.</param>
public readonly record struct VirtualPassage(TimeSpan Work, TimeSpan Answer, bool IsRefused = false)
{
    /// <summary>Done and heard in the moment in which it is sent.</summary>
    public static VirtualPassage AtOnce => default;
}
