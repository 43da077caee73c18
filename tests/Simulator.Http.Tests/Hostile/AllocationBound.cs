namespace Simulator.Http.Tests.Hostile;

/// <summary>Tests that measure what the whole process allocates run alone.</summary>
[CollectionDefinition(nameof(AllocationBound), DisableParallelization = true)]
public sealed class AllocationBound
{
    private const long Least = 80 * 1024 * 1024;

    private readonly long _before = GC.GetTotalAllocatedBytes();

    /// <summary>What was allocated since, the server's part included, is a small part of what was sent: whoever kept it would need all of it.</summary>
    public void Check(long sent) => Assert.InRange(GC.GetTotalAllocatedBytes() - _before, 0, Least + (sent / 20));
}
