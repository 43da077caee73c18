namespace Simulator.Marketplace.Tests.Histories;

/// <summary>A change order, milestone or dispute of a contract as an answer showed it; what the answer left out is null.</summary>
/// <param name="Text">The words that it was made with: a title, a reason.</param>
/// <param name="Amount">In cents.</param>
internal sealed record ThingSeen(string Kind, string Id, string Status, string? ContractId = null, string? Text = null, long? Amount = null);
