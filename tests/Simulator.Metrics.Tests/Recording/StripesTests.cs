using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Tests.Recording;

public class StripesTests
{
    private readonly Stripes<List<int>> _stripes = new(() => []);

    [Fact]
    public void A_writer_that_finds_a_stripe_busy_takes_another()
    {
        var first = _stripes.Take();
        var second = _stripes.Take();

        Assert.NotSame(first, second);
        first.Release();
        second.Release();
        Assert.Equal(2, _stripes.Flip().Count());
    }

    [Fact]
    public void What_was_written_is_handed_out_by_the_next_flip_alone()
    {
        Write(1);
        Assert.Equal([1], Taken());

        Write(2);
        Assert.Equal([2], Taken());
        Assert.Empty(Taken());
    }

    [Fact]
    public async Task A_flip_waits_for_the_writer_that_is_at_it()
    {
        var stripe = _stripes.Take();
        var flip = Task.Run(Taken, TestContext.Current.CancellationToken);
        stripe.Active.Add(1);
        Assert.False(flip.IsCompleted);

        stripe.Release();

        Assert.Equal([1], await flip);
    }

    [Fact]
    public void Stripes_that_nobody_needed_take_no_memory() => Assert.Empty(_stripes.Flip());

    private void Write(int value)
    {
        var stripe = _stripes.Take();
        stripe.Active.Add(value);
        stripe.Release();
    }

    private List<int> Taken()
    {
        List<int> all = [];
        foreach (var written in _stripes.Flip())
        {
            all.AddRange(written);
            written.Clear();
        }
        return all;
    }
}
