namespace Simulator.Marketplace.Faults;

/// <summary>What the column faulty says of a row, as bits, 0 when it is right: no rule of the schema binds a row that is not.</summary>
internal static class FaultyRow
{
    /// <summary>It must not be there: there is another one already.</summary>
    public const int OneTooMany = 1;

    /// <summary>Its amounts are wrong.</summary>
    public const int Amounts = 2;
}
