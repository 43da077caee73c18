namespace Simulator.Marketplace.Disputes;

/// <summary>How a dispute may end: as the parties ask for it, and as an administrator decides it.</summary>
internal static class Resolution
{
    public const string Refund = "REFUND";
    public const string Redo = "REDO";
    public const string PartialRefund = "PARTIAL_REFUND";

    public static readonly string[] Requested = [Refund, Redo, "PARTIAL"];
    public static readonly string[] Decided = [Refund, Redo, PartialRefund];
}
