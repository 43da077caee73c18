using Simulator.Http.Answers;

namespace Simulator.Http.Sockets;

/// <summary>What follows from what was received.</summary>
internal readonly record struct Outcome(OutcomeKind Kind, ExchangeEnd End = ExchangeEnd.Answered, string? Fault = null)
{
    public static Outcome Broken(string? fault) => new(OutcomeKind.Broken, ExchangeEnd.ConnectionLost, fault);

    public static Outcome Of(AnswerState state, string? fault) => state switch
    {
        AnswerState.NeedMore => new Outcome(OutcomeKind.ReadOn),
        AnswerState.Whole => new Outcome(OutcomeKind.Answered),
        AnswerState.Lost => Broken(fault),
        AnswerState.TooLarge => new Outcome(OutcomeKind.Refused, ExchangeEnd.TooLarge, fault),
        _ => new Outcome(OutcomeKind.Refused, ExchangeEnd.Malformed, fault),
    };
}
