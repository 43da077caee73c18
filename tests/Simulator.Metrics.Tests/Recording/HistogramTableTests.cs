using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Tests.Recording;

public class HistogramTableTests
{
    private readonly HistogramTable _table = new(segments: 3, places: 5, width: 2);

    [Fact]
    public void All_that_holds_something_is_shown_in_the_order_of_its_first_use()
    {
        _table.At(2, 4)[0].Record(7);
        _table.At(0, 1)[1].Record(9);
        _table.At(1, 1);

        Assert.Equal([(2, 4, 7, 0), (0, 1, 0, 9)], Taken());
        Assert.Empty(Taken());
    }

    [Fact]
    public void Merged_tables_are_one()
    {
        var other = new HistogramTable(3, 5, 2);
        _table.At(2, 4)[0].Record(7);
        other.At(2, 4)[0].Record(8);
        other.At(0, 0)[0].Record(3);

        Assert.Same(_table, HistogramTable.MergeAll([_table, other]));

        Assert.Equal(2, _table.At(2, 4)[0].Count);
        Assert.Equal(3, _table.At(0, 0)[0].Max);
        Assert.True(other.At(2, 4)[0].IsEmpty);
    }

    [Fact]
    public void A_place_that_was_left_long_ago_gives_its_memory_back()
    {
        var before = _table.At(0, 0);
        before[0].Record(1);
        Taken();

        for (var i = 0; i < 59; i++) Taken();
        Assert.Same(before, _table.At(0, 0));
        Taken();

        Assert.NotSame(before, _table.At(0, 0));
    }

    private List<(int Segment, int Place, long First, long Second)> Taken()
    {
        List<(int, int, long, long)> taken = [];
        _table.TakeAll((segment, place, histograms) => taken.Add((segment, place, histograms[0].Max, histograms[1].Max)));
        return taken;
    }
}
