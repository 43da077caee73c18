using Simulator.Model.Scripts;

namespace Simulator.Model.Bindings.Requests;

/// <summary>How an operation is asked for.</summary>
/// <param name="Path">Below the base URL, with a leading slash, percent-encoded; may have a query.</param>
/// <param name="Query">What is added to the path.</param>
/// <param name="Headers">Those of all operations and of the authentication included.</param>
/// <param name="Json">The content as JSON; null for none.</param>
/// <param name="Form">The content as a form; null for none.</param>
public sealed record ApiRequest(ScriptVerb Verb, ApiTemplate Path, IReadOnlyList<ApiPair> Query, IReadOnlyList<ApiPair> Headers, ApiBody? Json, IReadOnlyList<ApiPair>? Form)
{
    /// <summary>The path has a query already.</summary>
    public bool HasQuery { get; init; }

    /// <summary>A content type of the binding's own stands among the headers.</summary>
    public bool HasContentType { get; init; }
}
