using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Conformance;

/// <summary>A run's counters with the layout that gives them their meaning.</summary>
internal sealed class ConductReading
{
    private readonly long[] _cells;

    /// <param name="layout">Of the plan that was run; its fingerprint is the record's.</param>
    public ConductReading(ConductLayout layout, ConductRecord record)
    {
        (Layout, Record) = (layout, record);
        _cells = new long[layout.Length];
        for (var i = 0; i < record.Cells.Count; i++) _cells[record.Cells[i]] = record.Counts[i];
    }

    public ConductLayout Layout { get; }

    public ConductRecord Record { get; }

    public long this[int cell] => _cells[cell];

    public long[] Slice(int start, int count) => _cells[start..(start + count)];

    /// <summary>A real number.</summary>
    public double Real(int cell) => _cells[cell] / ConductLayout.Unit;

    public TimeSpan Time(int cell) => new(_cells[cell]);
}
