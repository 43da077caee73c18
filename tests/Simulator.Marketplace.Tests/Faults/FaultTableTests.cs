using Simulator.Marketplace.Faults;

namespace Simulator.Marketplace.Tests.Faults;

public sealed class FaultTableTests
{
    [Fact]
    public void Each_fault_has_its_row_in_order_and_a_name_of_its_own()
    {
        Assert.Equal(Enum.GetValues<Fault>(), FaultTable.All.Select(kind => kind.Fault));
        Assert.Equal(FaultTable.All.Length, FaultTable.All.Select(kind => kind.Name).Distinct().Count());
        Assert.All(FaultTable.All, kind => Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Name));
        Assert.All(FaultTable.All, kind => Assert.Equal(kind.Fault.ToString(), kind.Name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));
    }

    [Fact]
    public void A_fault_with_a_detail_has_a_default_that_can_be_read() =>
        Assert.All(FaultTable.All, kind => Assert.Equal(kind.Detail == FaultDetailKind.None, kind.DefaultDetail is not { } text || kind.Detail.Read(text) is null));
}
