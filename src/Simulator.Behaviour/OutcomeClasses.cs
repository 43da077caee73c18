namespace Simulator.Behaviour;

/// <summary>What is said of every <see cref="OutcomeClass"/>.</summary>
public static class OutcomeClasses
{
    /// <summary>How many classes there are; their values run from 0.</summary>
    public const int Count = (int)OutcomeClass.Abandoned + 1;

    /// <summary>True where a write may or may not have taken effect.</summary>
    public static bool IsUnsure(this OutcomeClass outcome) => outcome is
        OutcomeClass.Timeout or OutcomeClass.ServerError or OutcomeClass.Connection or OutcomeClass.Abandoned;

    /// <summary>True for every class but ok and business conflict.</summary>
    public static bool IsError(this OutcomeClass outcome) => outcome is not (OutcomeClass.Ok or OutcomeClass.BusinessConflict);
}
