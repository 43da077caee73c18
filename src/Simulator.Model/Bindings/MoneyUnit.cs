namespace Simulator.Model.Bindings;

/// <summary>How an API writes money.</summary>
public enum MoneyUnit : byte
{
    /// <summary>A whole number of cents: <c>1250</c>.</summary>
    Cents,

    /// <summary>A number of units with decimals where there are any: <c>12.5</c>.</summary>
    Units,

    /// <summary>A whole number of units, halves rounded up: <c>13</c>.</summary>
    WholeUnits,

    /// <summary>A text with two decimals: <c>"12.50"</c>.</summary>
    DecimalText,
}
