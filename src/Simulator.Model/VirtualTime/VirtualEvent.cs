namespace Simulator.Model.VirtualTime;

/// <summary>Something that happens at its moment.</summary>
internal abstract class VirtualEvent
{
    public abstract void Happen();
}
