namespace Simulator.Actors.Target;

/// <summary>What a status means where an answer is not what was asked for.</summary>
internal static class StatusClass
{
    /// <param name="isDone">Whether it is what was asked for, whatever the status.</param>
    public static OutcomeClass Of(int status, bool isDone) => isDone ? OutcomeClass.Ok : status switch
    {
        429 => OutcomeClass.TooManyRequests,
        >= 400 and < 500 => OutcomeClass.ClientError,
        _ => OutcomeClass.ServerError,
    };
}
