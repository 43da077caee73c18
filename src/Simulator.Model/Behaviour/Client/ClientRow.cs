namespace Simulator.Model.Behaviour.Client;

/// <summary>The places where chance decides for somebody whose target is slow or fails; they follow the persona's own rows.</summary>
internal enum ClientRow
{
    /// <summary>A page did not come in time: load it again, or leave.</summary>
    SlowRead,

    /// <summary>A write may have taken effect or not: send it again, or look.</summary>
    UnsureWrite,
}
