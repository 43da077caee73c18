namespace Simulator.Http.Sockets;

/// <summary>Whether one more connection may be opened.</summary>
internal enum OpeningLeave
{
    Granted,
    Waits,
}
