namespace Simulator.Marketplace.Payments;

/// <summary>The states of a payment intent. One that failed, or whose amount a change order made wrong, is FAILED; a new one takes its place.</summary>
internal static class IntentStatus
{
    public const string RequiresConfirmation = "REQUIRES_CONFIRMATION";
    public const string RequiresAction = "REQUIRES_ACTION";
    public const string Processing = "PROCESSING";
    public const string Succeeded = "SUCCEEDED";
    public const string Failed = "FAILED";
}
