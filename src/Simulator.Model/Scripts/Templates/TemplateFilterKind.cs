namespace Simulator.Model.Scripts.Templates;

/// <summary>What a filter does with a value.</summary>
public enum TemplateFilterKind : byte
{
    /// <summary>Stands in for a value that is not set, or null.</summary>
    Default,

    /// <summary>Makes it a number; what is none cannot be sent.</summary>
    Number,

    /// <summary>Makes it a text, whatever it was.</summary>
    Text,

    /// <summary>Takes it as JSON, as it is; what is none cannot be sent.</summary>
    Json,

    /// <summary>Base64 (RFC 4648, section 4).</summary>
    Base64,

    Lower,

    Upper,

    /// <summary>Percent-encoded (RFC 3986, section 2).</summary>
    Url,
}
