namespace Simulator.Metrics.Recording;

/// <summary>Counters that many threads add to while another takes them; each addition is in exactly one taking.</summary>
internal sealed class ConductCells(int length)
{
    private readonly long[] _cells = new long[length];

    public void Add(int cell, long amount) => Interlocked.Add(ref _cells[cell], amount);

    public void AddReal(int cell, double amount) => Interlocked.Add(ref _cells[cell], (long)Math.Round(amount * ConductLayout.Unit));

    /// <summary>All that are not 0, in rising order; they are 0 after that.</summary>
    public (int[] Cells, long[] Counts) TakeAll()
    {
        List<int> cells = [];
        List<long> counts = [];
        for (var cell = 0; cell < _cells.Length; cell++)
        {
            if (Volatile.Read(ref _cells[cell]) == 0) continue;
            var count = Interlocked.Exchange(ref _cells[cell], 0);
            if (count == 0) continue;
            cells.Add(cell);
            counts.Add(count);
        }
        return ([.. cells], [.. counts]);
    }
}
