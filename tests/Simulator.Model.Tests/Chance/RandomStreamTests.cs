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

    [Theory]
    [InlineData(StreamKind.Arrival, 0x547B7128EC0B5E45UL, 0xDB4B5983ACFC0E47UL)]
    [InlineData(StreamKind.Chain, 0x41881ADA69661746UL, 0x9F4C00168AB46E3BUL)]
    [InlineData(StreamKind.Think, 0x6A7E83252CE941DCUL, 0xE72D914E7DCE0B2DUL)]
    [InlineData(StreamKind.Content, 0x7ADCDBCDFEA78C56UL, 0x9085326ACBB16833UL)]
    [InlineData(StreamKind.Market, 0xA11138BE3FB70732UL, 0x5CA935EC837612B2UL)]
    [InlineData(StreamKind.Patience, 0xE55700EF60258259UL, 0x5F0891123D11FE84UL)]
    [InlineData(StreamKind.Retry, 0xD1EDC295B17BFDC1UL, 0x82D2CB9A8E99ED0EUL)]
    [InlineData(StreamKind.Account, 0x59B5472E41EAF1E0UL, 0xF0CBA2F111550767UL)]
    public void Each_kind_has_its_first_draws(StreamKind kind, ulong first, ulong second)
    {
        var stream = new RandomStream(1, new UserKey(0, "contractors", 0), kind);

        Assert.Equal((first, second), (stream.NextBits(), stream.NextBits()));   // computed apart, from the definition
    }

    [Theory]
    [InlineData(0UL, "homeowners", 0, 0.17978930739498966, 0.9146272816567944, 0.14181898562884515, 858)]
    [InlineData(ulong.MaxValue, "visitors", 99_999, 0.9233721451869569, 0.4775061191044845, 0.5392488692508624, 597)]
    [InlineData(42UL, "Kundé-7", int.MaxValue, 0.9671809587470743, 0.9927816419623686, 0.8794412806419007, 409)]
    public void Seeds_and_users_at_the_edges_have_their_numbers(ulong seed, string population, int number, double first, double second, double open, int whole)
    {
        var stream = new RandomStream(seed, new UserKey(0, population, number), StreamKind.Think);

        Assert.Equal((first, second, open, whole), (stream.NextDouble(), stream.NextDouble(), stream.NextOpen(), stream.NextInt(1000)));
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
