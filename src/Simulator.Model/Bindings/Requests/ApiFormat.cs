namespace Simulator.Model.Bindings.Requests;

/// <summary>How a value is written.</summary>
public enum ApiFormat : byte
{
    Text,

    /// <summary>Without quotes in JSON, where it is a number.</summary>
    Number,

    /// <summary>Money in the unit of its part.</summary>
    Money,

    /// <summary>As the API spells it.</summary>
    Word,

    /// <summary>A JSON list of texts.</summary>
    List,
}
