namespace Simulator.Model.Marketplace.Personas;

/// <summary>What a homeowner did about a contract that its next state has to show before it counts.</summary>
internal enum PendingAct : byte
{
    None,
    SendingBack,
    Disputing,
    Cancelling,
}
