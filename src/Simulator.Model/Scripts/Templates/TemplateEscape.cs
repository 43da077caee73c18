namespace Simulator.Model.Scripts.Templates;

/// <summary>How a variable's value is written where it stands, so that it stays a value and becomes nothing else.</summary>
public enum TemplateEscape : byte
{
    /// <summary>In a path or query: all but unreserved characters percent-encoded (RFC 3986, section 2.3).</summary>
    Address,

    /// <summary>In a header's value: as it is; control characters cannot be written (RFC 9110, section 5.5).</summary>
    Header,

    /// <summary>Between the quotes of a JSON text: quotes, backslashes and control characters escaped (RFC 8259, section 7).</summary>
    Json,

    /// <summary>As it is, whatever it is: what is compared or kept, and never sent as such.</summary>
    Text,
}
