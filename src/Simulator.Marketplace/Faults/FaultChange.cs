using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>The body of PUT /admin/faults/{name}.</summary>
internal sealed record FaultChange(double? Rate, string? Detail, string? Route) : IRequestBody
{
    // What is right depends on the fault: FaultSetting knows.
    public void Check(Problems problems)
    {
    }
}
