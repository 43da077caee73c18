using Simulator.Model.Load;

namespace Simulator.Model.Tests.Load;

public class ClosedCrowdTests
{
    private readonly List<string> _said = [];
    private int _next;
    private int _free = 100;

    [Fact]
    public void The_newest_leave_first()
    {
        var crowd = new ClosedCrowd<string>(isGradual: false);

        Follow(crowd, 3);
        Follow(crowd, 1);
        Follow(crowd, 2);

        Assert.Equal(["+0", "+1", "+2", "-2", "-1", "+3"], _said);
    }

    [Fact]
    public void One_that_leaves_gradually_is_called_back_before_somebody_new_joins()
    {
        var crowd = new ClosedCrowd<string>(isGradual: true);

        Follow(crowd, 3);
        Follow(crowd, 1);
        Assert.False(crowd.Remove("2"));
        Follow(crowd, 4);

        Assert.Equal(["+0", "+1", "+2", "-2", "-1", "!1", "+3", "+4"], _said);
        Assert.Equal(4, crowd.Count);
    }

    [Fact]
    public void Nobody_joins_where_nobody_is_free()
    {
        _free = 2;
        var crowd = new ClosedCrowd<string>(isGradual: false);

        Follow(crowd, 5);

        Assert.Equal(2, crowd.Count);
    }

    [Fact]
    public void Who_goes_unasked_is_told_apart()
    {
        var crowd = new ClosedCrowd<string>(isGradual: true);
        Follow(crowd, 2);
        Follow(crowd, 1);

        Assert.True(crowd.Remove("0"));
        Assert.False(crowd.Remove("1"));
        Assert.Equal(0, crowd.Count);
    }

    private void Follow(ClosedCrowd<string> crowd, int planned) => crowd.Follow(planned, Join, user => _said.Add($"-{user}"), user => _said.Add($"!{user}"));

    private string? Join()
    {
        if (_free-- <= 0) return null;
        _said.Add($"+{_next}");
        return $"{_next++}";
    }
}
