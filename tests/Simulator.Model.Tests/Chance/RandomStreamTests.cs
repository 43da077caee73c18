using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Tests.Chance;

public class RandomStreamTests
{
    private static readonly UserKey User = new(0, "homeowners", 12);

    [Fact]
    public void Its_draws_are_the_same_in_every_process()
    {
        var stream = new RandomStream(42, User, StreamKind.Chain);

        ulong[] draws = [stream.NextBits(), stream.NextBits(), stream.NextBits()];

        Assert.Equal([0xA2BC254C1F828AC1UL, 0x9EDE9DBEE32D9809UL, 0x8992920DF6B3B63BUL], draws);   // computed apart, from the definition
        Assert.Equal(3UL, stream.Taken);
    }

    [Fact]
    public void The_place_of_a_population_in_the_plan_changes_nothing()
    {
        var here = new RandomStream(42, User, StreamKind.Chain);
        var there = new RandomStream(42, User with { Population = 3 }, StreamKind.Chain);

        Assert.Equal(here.NextBits(), there.NextBits());
    }

    [Fact]
    public void Seeds_users_and_kinds_have_streams_of_their_own()
    {
        var first = new HashSet<ulong>();
        var streams = 0;
        for (ulong seed = 0; seed < 10; seed++)
            for (var number = 0; number < 200; number++)
                foreach (var population in (string[])["homeowners", "contractors"])
                    foreach (var kind in Enum.GetValues<StreamKind>())
                    {
                        var stream = new RandomStream(seed, new UserKey(0, population, number), kind);
                        first.Add(stream.NextBits());
                        streams++;
                    }

        Assert.Equal(streams, first.Count);
    }

    [Fact]
    public void Its_numbers_are_even_and_do_not_follow_from_one_another()
    {
        var stream = new RandomStream(1, User, StreamKind.Market);
        const int draws = 200_000;
        var bins = new int[20];
        var (last, product) = (stream.NextDouble(), 0.0);
        for (var i = 0; i < draws; i++)
        {
            var next = stream.NextDouble();
            bins[(int)(next * 20)]++;
            product += (next - 0.5) * (last - 0.5) * 12;
            last = next;
        }

        var chiSquare = bins.Sum(count => Math.Pow(count - (draws / 20.0), 2) / (draws / 20.0));
        Assert.InRange(chiSquare, 5, 44);   // 19 degrees of freedom, one in a thousand on either side
        Assert.InRange(product / draws, -0.008, 0.008);
    }

    [Fact]
    public void Whole_numbers_stay_below_their_count_and_reach_all_of_it()
    {
        var stream = new RandomStream(1, User, StreamKind.Market);
        var seen = new int[7];
        for (var i = 0; i < 7000; i++) seen[stream.NextInt(7)]++;

        Assert.All(seen, count => Assert.InRange(count, 880, 1120));
    }

    [Fact]
    public void Weights_need_not_sum_to_one_and_a_weight_of_zero_is_never_picked()
    {
        var stream = new RandomStream(1, User, StreamKind.Market);
        var seen = new int[4];
        for (var i = 0; i < 10_000; i++) seen[stream.Pick([2, 0, 6, 0])]++;

        Assert.Equal(0, seen[1] + seen[3]);
        Assert.InRange(seen[2], 7370, 7630);
    }
}
