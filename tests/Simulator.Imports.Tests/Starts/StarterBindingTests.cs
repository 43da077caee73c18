using Simulator.Imports.Starts;

namespace Simulator.Imports.Tests.Starts;

public class StarterBindingTests
{
    [Fact]
    public void The_shipped_binding_gets_a_name_and_a_heading_of_its_own()
    {
        var text = StarterBinding.Text("shop", "# Shipped.\nname: reference\nmoney: cents\n");

        Assert.Contains("binding: shop-binding.yaml }", text, StringComparison.Ordinal);
        Assert.EndsWith("\nname: shop\nmoney: cents\n", text.TrimEnd('\n') + "\n", StringComparison.Ordinal);
        Assert.DoesNotContain("Shipped", text, StringComparison.Ordinal);
    }
}
