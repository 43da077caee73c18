namespace Simulator.Http.Sockets;

/// <summary>What follows from what was received.</summary>
internal readonly record struct Outcome(OutcomeKind Kind, ExchangeEnd End = ExchangeEnd.Answered, string? Fault = null)
{
    public static Outcome Broken(string? fault) => new(OutcomeKind.Broken, ExchangeEnd.ConnectionLost, fault);
}
