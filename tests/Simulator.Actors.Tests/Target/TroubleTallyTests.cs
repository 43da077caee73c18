using Simulator.Actors.Target;

namespace Simulator.Actors.Tests.Target;

public sealed class TroubleTallyTests
{
    [Fact]
    public void The_most_frequent_comes_first_with_the_sentence_of_its_first_time()
    {
        var tally = new TroubleTally(3);
        tally.Tell("a", "first a");
        tally.Tell("b", "first b");
        tally.Tell("b", "second b");

        Assert.Equal(["2 × first b", "1 × first a"], tally.Words());
    }

    [Fact]
    public void Of_what_is_beyond_the_limit_the_number_is_known()
    {
        var tally = new TroubleTally(1);
        tally.Tell("a", "a");
        tally.Tell("b", "b");
        tally.Tell("c", "c");

        Assert.False(tally.TryCount("a") && !tally.TryCount("b"));
        Assert.Equal(["3 × something else", "2 × a"], tally.Words().Order().Reverse());
    }
}
