using Simulator.Model.Bindings.Words;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Bindings.Requests;

/// <summary>What is known of a variable.</summary>
/// <param name="Name">In templates, such as <c>job.title</c>.</param>
/// <param name="Operations">That have it; empty: all.</param>
/// <param name="MayLack">A call may come without it: whatever holds it is left out then.</param>
public sealed record ApiVariableKnown(ApiVariable Variable, string Name, ApiValueKind Kind, IReadOnlyList<MarketOperation> Operations, bool MayLack = false, ApiVocabulary? Vocabulary = null)
{
    public bool IsIn(MarketOperation operation) => Operations.Count == 0 || Operations.Contains(operation);
}
