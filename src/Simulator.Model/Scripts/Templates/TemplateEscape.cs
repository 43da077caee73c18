namespace Simulator.Model.Scripts.Templates;

/// <summary>How a value is written where it stands, so that it stays a value and becomes nothing else.</summary>
public enum TemplateEscape : byte
{
    /// <summary>In a path or query: all but unreserved characters percent-encoded (RFC 3986, section 2.3).</summary>
    Address,

    /// <summary>In a header's value: as it is; control characters cannot be written (RFC 9110, section 5.5).</summary>
    Header,

    /// <summary>Between the quotes of a JSON text: quotes, backslashes and control characters escaped (RFC 8259, section 7).</summary>
    Json,

    /// <summary>As a whole JSON value: texts with quotes, everything else as it is.</summary>
    JsonValue,

    /// <summary>As it is, whatever it is: in a raw body, or where it is compared or kept.</summary>
    Text,

    /// <summary>A path, or an address of the target, that the target itself gave: what may stand in one stays as it is.</summary>
    Link,

    /// <summary>Between the quotes of a header's parameter: quotes and line breaks percent-encoded, as browsers write the names of files.</summary>
    Quoted,
}
