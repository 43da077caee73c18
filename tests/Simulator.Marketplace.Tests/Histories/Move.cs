namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A kind of thing to do: who does it, how often it is drawn, and in which part of a script (0 to 1).</summary>
internal sealed record Move(string Name, string Role, int Weight, double From, Func<Performer, Turn, Task> TakeAsync)
{
    public double Until { get; init; } = 1;
}
