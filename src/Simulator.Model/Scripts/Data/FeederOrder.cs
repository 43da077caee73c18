namespace Simulator.Model.Scripts.Data;

/// <summary>Which row comes next.</summary>
public enum FeederOrder : byte
{
    /// <summary>One after the other, as they stand in the file.</summary>
    Sequential,

    /// <summary>Any row at any time, drawn with replacement.</summary>
    Random,

    /// <summary>All rows in an order of chance, in each round in another.</summary>
    Shuffle,
}
