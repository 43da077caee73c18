namespace Simulator.Metrics.Snapshots;

/// <summary>The users' conduct in bytes: distances between counters and between starts, counts, draws.</summary>
internal static class ConductWire
{
    public static void Write(this WireWriter wire, ConductSnapshot conduct)
    {
        wire.Unsigned(conduct.Layout);
        wire.Count(conduct.Cells.Length);
        var former = 0;
        for (var i = 0; i < conduct.Cells.Length; i++)
        {
            wire.Count(conduct.Cells[i] - former);
            wire.Signed(conduct.Counts[i]);
            former = conduct.Cells[i];
        }
        wire.Count(conduct.Draws.Count);
        foreach (var stretch in conduct.Draws) Write(wire, stretch);
        wire.Count(conduct.Prints.Count);
        foreach (var print in conduct.Prints) wire.Unsigned(print);
        wire.Count(conduct.Starts.Count);
        var due = 0L;
        foreach (var start in conduct.Starts)
        {
            wire.Count(start.Population);
            wire.Signed(start.DueMicros - due);
            due = start.DueMicros;
        }
    }

    public static ConductSnapshot Conduct(this ref WireReader wire)
    {
        var layout = wire.Unsigned();
        var length = wire.Count();
        var (cells, counts) = (new int[length], new long[length]);
        var former = 0;
        for (var i = 0; i < length; i++)
        {
            former += (int)Math.Min(int.MaxValue, wire.Unsigned());
            if (former < 0) throw new InvalidDataException("a snapshot names a counter that cannot be");
            (cells[i], counts[i]) = (former, wire.Signed());
        }
        var draws = new DrawStretch[wire.Count()];
        for (var i = 0; i < draws.Length; i++) draws[i] = Stretch(ref wire);
        var prints = new ulong[wire.Count()];
        for (var i = 0; i < prints.Length; i++) prints[i] = wire.Unsigned();
        var starts = new SessionStart[wire.Count()];
        var due = 0L;
        for (var i = 0; i < starts.Length; i++)
        {
            var population = (int)wire.Unsigned();
            due += wire.Signed();
            starts[i] = new SessionStart(population, due);
        }
        return new ConductSnapshot(layout, cells, counts, draws, prints, starts);
    }

    private static void Write(WireWriter wire, DrawStretch stretch)
    {
        wire.Count(stretch.Population);
        wire.Count(stretch.User);
        wire.Count(stretch.From);
        wire.Count(stretch.Shares.Count);
        foreach (var share in stretch.Shares) wire.Unsigned(share);
    }

    private static DrawStretch Stretch(ref WireReader wire)
    {
        var (population, user, from) = ((int)wire.Unsigned(), (int)wire.Unsigned(), (int)wire.Unsigned());
        var shares = new ushort[wire.Count()];
        for (var i = 0; i < shares.Length; i++) shares[i] = (ushort)wire.Unsigned();
        return new DrawStretch(population, user, from, shares);
    }
}
