namespace Simulator.Marketplace.Completions;

/// <summary>The answer to a judgement.</summary>
internal sealed record Judged(string CompletionId, string Status, string ContractId, string ContractStatus);
