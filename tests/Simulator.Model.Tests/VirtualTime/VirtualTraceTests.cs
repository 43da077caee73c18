using System.Security.Cryptography;
using Simulator.Model.Chance;
using Simulator.Model.VirtualTime;

namespace Simulator.Model.Tests.VirtualTime;

public class VirtualTraceTests(ITestOutputHelper output)
{
    // What 150 users do in 90 s, seed 7. It changes with every change of behaviour, and only then: look at the market's figures in
    // BehaviourInVirtualTimeTests, say in the commit why they changed, and copy the new hash from this test's output.
    private const string Golden = "dfc0226cb04adfe90601143d145df4e0f23b702b3780433560f28fcfe238a9bd";

    [Fact]
    public void The_same_seed_lives_the_same_life_to_the_last_byte_and_another_does_not()
    {
        var (first, again, other) = (Trace(7), Trace(7), Trace(8));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Nobody_changed_the_behaviour_without_saying_so()
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Trace(7)));

        output.WriteLine(hash);
        Assert.Equal(Golden, hash);
    }

    private static byte[] Trace(ulong seed)
    {
        using var stream = new MemoryStream();
        new Crowd(VirtualPlans.Quick(seed), new DrawnResponseTimes(new Laws.Exponential(0.02), seed), also: new VirtualTrace(stream)).Live();
        return stream.ToArray();
    }
}
