using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Model.Tests.Plans;

public sealed class ScalingTests
{
    private readonly LoadPlan _real = GivenPlan.Plan();
    private readonly LoadPlan _small = GivenPlan.Plan("scale=1/50", "accounts.spare=60");

    [Theory]
    [InlineData("0.02")]
    [InlineData("1/50")]
    [InlineData("2 / 100")]
    public void A_scale_is_a_number_or_a_fraction(string text) => Assert.Equal(0.02, GivenPlan.Plan($"scale={text}").Scale, 1e-12);

    [Theory]
    [InlineData("0")]
    [InlineData("1/0")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData("half")]
    public void Another_scale_is_refused(string text)
    {
        var problem = Assert.Single(GivenPlan.Read($"scale={text}").Problems);

        Assert.Equal(("scale", $"`{text}` is no scale; write 1, or a part such as 1/50 or 0.02"), (problem.Path, problem.Message));
    }

    [Fact]
    public void Users_and_spare_accounts_are_multiplied()
    {
        Assert.Equal(_real.Segments.Select(segment => new LoadCurve(segment.Curve.From / 50, segment.Curve.To / 50)), _small.Segments.Select(segment => segment.Curve));
        Assert.Equal(2, _small.Accounts.Spare);
        Assert.Equal([0.2, 0.02], GivenPlan.Plan("scale=0.2", """phases=[{"name":"a","duration":"9s","sessions":"1/s -> 0.1/s"}]""", "thresholds=[]").Segments.SelectMany(one => new[] { one.Curve.From, one.Curve.To }), new Near());
    }

    [Fact]
    public void Thresholds_that_count_users_or_requests_go_with_them_and_others_stay()
    {
        Assert.Equal(10, _small.Thresholds[0].WhileUsersAtMost);
        Assert.Equal(_real.Thresholds[0].Limits, _small.Thresholds[0].Limits);
        Assert.Equal(2, _small.Thresholds[2].Limits.Target);
        Assert.Equal(_real.Thresholds[1].Limits, _small.Thresholds[1].Limits);
    }

    [Fact]
    public void People_and_time_are_left_alone()
    {
        Assert.Equal(_real.Clock, _small.Clock);
        Assert.Equal(_real.Duration, _small.Duration);
        Assert.Equal((1, 1), (_real.Scale, _small.Compression));
    }

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-9;

        public int GetHashCode(double obj) => 0;
    }
}
