using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Disputes;

/// <summary>The body of POST /payments/dispute.</summary>
internal sealed record ContractComplaint(string? ContractId, string? Reason, string[]? Evidence, string? RequestedResolution)
    : Complaint(Reason, Evidence, RequestedResolution)
{
    public override void Check(Problems problems)
    {
        problems.Text("contractId", ContractId, 1, 100);
        base.Check(problems);
    }
}
