namespace Simulator.EndToEnd.Tests.Processes;

/// <summary>Signals as Linux numbers them.</summary>
internal enum Signal
{
    HangUp = 1,
    Interrupt = 2,
    Kill = 9,
    Terminate = 15,
    Continue = 18,
    Stop = 19,
}
