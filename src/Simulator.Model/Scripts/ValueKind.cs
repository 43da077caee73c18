namespace Simulator.Model.Scripts;

/// <summary>What kind of value a variable holds; in JSON it is written as what it is.</summary>
public enum ValueKind : byte
{
    /// <summary>None: it was never set, or taken away.</summary>
    Unset,

    /// <summary>Letters; quoted in JSON.</summary>
    Text,

    /// <summary>As JSON writes numbers (RFC 8259, section 6).</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary>A list or a map, as JSON text.</summary>
    Json,
}
