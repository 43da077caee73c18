using Simulator.Model.Load;
using static Simulator.Model.Tests.Load.GivenLoad;

namespace Simulator.Model.Tests.Load;

public class AccountPoolTests
{
    [Fact]
    public void Closed_users_get_the_lowest_free_number_of_their_share()
    {
        var pool = Pool(10, new Share(1, 2));

        Assert.Equal([1, 3, 5], Taken(pool, 3));
        pool.Return(3);
        pool.Return(1);
        Assert.Equal([1, 3], Taken(pool, 3));
    }

    [Fact]
    public void Everybody_comes_equally_often()
    {
        var pool = Pool(10);
        var visits = new int[6];

        for (var session = 0; session < 60_000; session++)
        {
            Assert.True(pool.TryTakeFor(session, out var number));
            visits[number]++;
            pool.Return(number);
        }

        Assert.All(visits, count => Assert.InRange(count, 10_000 - 400, 10_000 + 400));
    }

    [Fact]
    public void A_session_has_the_same_person_whoever_else_is_there()
    {
        var (quiet, busy) = (Pool(10_000), Pool(10_000));
        for (var other = 0; other < 600; other++) busy.TryTakeFor(100_000 + other, out _);

        var same = Enumerable.Range(0, 500).Count(session =>
        {
            quiet.TryTakeFor(session, out var one);
            busy.TryTakeFor(session, out var two);
            quiet.Return(one);
            busy.Return(two);
            return one == two;
        });

        // One of ten is in session: for so many another person had to come.
        Assert.InRange(same, 420, 480);
    }

    [Fact]
    public void The_last_free_person_is_found_and_then_nobody()
    {
        var pool = Pool(10_000);

        var numbers = Enumerable.Range(0, 6_000).Select(session => pool.TryTakeFor(session, out var number) ? number : -1).ToList();

        Assert.Equal(Enumerable.Range(0, 6_000), numbers.Order());
        Assert.False(pool.TryTakeFor(6_000, out _));
        Assert.False(pool.TryTakeLowest(out _));
    }

    // Of the two populations the second, which has 60 %.
    private static AccountPool Pool(int accounts, Share? share = null) => new(Plan(accounts, Sessions("open", 10, 1, 1)), 1, share ?? Share.Whole);

    private static List<int> Taken(AccountPool pool, int most)
    {
        List<int> numbers = [];
        while (numbers.Count < most && pool.TryTakeLowest(out var number)) numbers.Add(number);
        return numbers;
    }
}
