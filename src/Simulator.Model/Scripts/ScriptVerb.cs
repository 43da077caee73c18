namespace Simulator.Model.Scripts;

/// <summary>The HTTP methods that a step can use (RFC 9110, section 9.3; PATCH: RFC 5789).</summary>
public enum ScriptVerb : byte
{
    Get,
    Head,
    Options,
    Put,
    Delete,
    Post,
    Patch,
}
