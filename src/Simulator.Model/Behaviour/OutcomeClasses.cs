namespace Simulator.Model.Behaviour;

/// <summary>What is said of every <see cref="OutcomeClass"/>.</summary>
public static class OutcomeClasses
{
    /// <summary>How many classes there are; their values run from 0.</summary>
    public const int Count = (int)OutcomeClass.Abandoned + 1;

    /// <summary>True for every class but ok and business conflict.</summary>
    public static bool IsError(this OutcomeClass outcome) => outcome is not (OutcomeClass.Ok or OutcomeClass.BusinessConflict);
}
