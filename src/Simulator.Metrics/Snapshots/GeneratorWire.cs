namespace Simulator.Metrics.Snapshots;

/// <summary>The node's own figures in bytes.</summary>
internal static class GeneratorWire
{
    public static void Write(this WireWriter wire, GeneratorSnapshot generator)
    {
        wire.Write(generator.Lag);
        wire.Real(generator.CpuSeconds);
        wire.Real(generator.CpuShare);
        wire.Signed(generator.MemoryBytes);
        wire.Signed(generator.GcPause.Ticks);
        wire.Write(generator.StartLag);
        wire.Signed(generator.LongestGcPause.Ticks);
        wire.Signed(generator.Collections.Gen0);
        wire.Signed(generator.Collections.Gen1);
        wire.Signed(generator.Collections.Gen2);
        wire.Signed(generator.PoolDelay?.Ticks ?? -1);
        wire.Signed(generator.PoolQueue);
    }

    public static GeneratorSnapshot Generator(this ref WireReader wire) =>
        new(wire.Histogram(), wire.Real(), wire.Real(), wire.Signed(), new TimeSpan(wire.Signed()))
        {
            StartLag = wire.Histogram(),
            LongestGcPause = new TimeSpan(wire.Signed()),
            Collections = new GcCollections(wire.Number(), wire.Number(), wire.Number()),
            PoolDelay = wire.Signed() is >= 0 and var ticks ? new TimeSpan(ticks) : null,
            PoolQueue = wire.Signed(),
        };
}
