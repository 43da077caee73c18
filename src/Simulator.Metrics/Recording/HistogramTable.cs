namespace Simulator.Metrics.Recording;

/// <summary>
/// Some histograms for each place of each segment. They take memory when they are first used, and give it back when nothing came for long:
/// a run that has left a segment does not come back to it. One owner at a time.
/// </summary>
/// <param name="segments">How many segments the run has.</param>
/// <param name="places">How many places a segment has.</param>
/// <param name="width">How many histograms stand at a place.</param>
internal sealed class HistogramTable(int segments, int places, int width)
{
    private const int IdleTakings = 60;

    private readonly Histogram[]?[]?[] _segments = new Histogram[]?[]?[segments];
    private readonly List<Cell> _used = [];

    /// <summary>The histograms at a place.</summary>
    public Histogram[] At(int segment, int place) => _segments[segment] is { } row && row[place] is { } present ? present : Install(segment, place);

    /// <summary>Moves what all tables hold into the first; null where there is none.</summary>
    public static HistogramTable? MergeAll(IEnumerable<HistogramTable> tables)
    {
        HistogramTable? first = null;
        foreach (var table in tables)
        {
            if (first is null) first = table;
            else table.MoveTo(first);
        }
        return first;
    }

    /// <summary>Shows all that hold something, in the order in which they were first used, and empties the table.</summary>
    public void TakeAll(Action<int, int, Histogram[]> take)
    {
        foreach (var cell in _used)
        {
            cell.Idle++;
            if (cell.Histograms.All(histogram => histogram.IsEmpty)) continue;
            take(cell.Segment, cell.Place, cell.Histograms);
            foreach (var histogram in cell.Histograms) histogram.Clear();
            cell.Idle = 0;
        }
        _used.RemoveAll(Forget);
    }

    private void MoveTo(HistogramTable other) => TakeAll((segment, place, histograms) =>
    {
        var sums = other.At(segment, place);
        for (var i = 0; i < width; i++) sums[i].Add(histograms[i]);
    });

    private bool Forget(Cell cell)
    {
        if (cell.Idle < IdleTakings) return false;
        _segments[cell.Segment]![cell.Place] = null;
        return true;
    }

    private Histogram[] Install(int segment, int place)
    {
        var made = new Histogram[width];
        for (var i = 0; i < width; i++) made[i] = new Histogram();
        (_segments[segment] ??= new Histogram[]?[places])[place] = made;
        _used.Add(new Cell(segment, place, made));
        return made;
    }

    private sealed class Cell(int segment, int place, Histogram[] histograms)
    {
        public int Segment => segment;

        public int Place => place;

        public Histogram[] Histograms => histograms;

        public int Idle { get; set; }
    }
}
