namespace Simulator.Marketplace.Completions;

/// <summary>The states of a completion.</summary>
internal static class CompletionStatus
{
    public const string Submitted = "SUBMITTED";
    public const string Approved = "APPROVED";
    public const string Rejected = "REJECTED";

    public static readonly string[] All = [Submitted, Approved, Rejected];
}
