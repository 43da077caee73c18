using Simulator.Model.Chance;
using Simulator.Model.Plans;

namespace Simulator.Model.Tests.Plans;

public sealed class LawReaderTests
{
    private const string Click = "model.think.click";
    private const string Budget = "model.business.budget";

    [Fact]
    public void A_median_stands_for_a_mean_and_a_mean_for_a_median()
    {
        Assert.Equal(3, Time("""{"law":"exponential","median":"3s"}""").Quantile(0.5), 1e-9);
        Assert.Equal(3, Time("""{"law":"weibull","shape":0.7,"median":"3s"}""").Quantile(0.5), 1e-9);
        Assert.Equal(3, Time("""{"law":"gamma","shape":2,"median":"3s"}""").Quantile(0.5), 1e-9);
        Assert.Equal(3, Time("""{"law":"lognormal","sigma":1,"mean":"3s"}""").Mean, 1e-9);
    }

    [Fact]
    public void A_cap_may_be_a_multiple_of_the_mean()
    {
        Assert.Equal(new Laws.Weibull(0.7, 12) { Cap = 120 }, Time("""{"law":"weibull","shape":0.7,"mean":"12s","cap":"10x"}"""));
        Assert.Equal(45 * Math.Exp(0.18) * 2.5, Time("""{"law":"lognormal","sigma":0.6,"median":"45s","cap":"2.5x"}""").Cap!.Value, 1e-9);
    }

    [Fact]
    public void A_truncated_law_is_the_law_on_condition() => Assert.Equal(
        new Laws.Truncated(new Laws.LogNormal(3000, 1.4), 150, double.PositiveInfinity) { Cap = 9000 },
        Plain("""{"law":"lognormal","median":3000,"sigma":1.4,"truncate":{"from":150},"cap":9000}"""));

    [Fact]
    public void Ranks_are_plain_numbers() => Assert.Equal(new Laws.Zipf(0.9, 20), Plain("""{"law":"zipf","exponent":0.9,"ranks":20}"""));

    [Fact]
    public void What_was_observed_is_read_as_points_or_as_quantiles()
    {
        Assert.Equal(new Laws.Empirical([0.5, 1, 60], [0, 0.5, 1]), Time("""{"law":"empirical","points":[1,"1m","500ms"]}"""));
        Assert.Equal(new Laws.Empirical([0.5, 1], [0, 1]), Time("""{"law":"empirical","points":[500,1000],"unit":"ms"}"""));
        Assert.Equal(new Laws.Table([4, 2], [0.75, 0.25]), Plain("""{"law":"empirical","points":[4,2],"weights":[3,1],"interpolate":false}"""));
        Assert.Equal(new Laws.Empirical([0, 6, 60], [0, 0.5, 1]), Time("""{"law":"empirical","quantiles":{"50%":"6s","1":"60s","0":"0s"}}"""));
    }

    [Fact]
    public void Without_any_spread_a_law_is_a_constant()
    {
        Assert.Equal(new Laws.Constant(3), Time("""{"law":"lognormal","median":"3s","sigma":0}"""));
        Assert.Equal(new Laws.Constant(3), Time("""{"law":"normal","mean":"3s","standardDeviation":"0s"}"""));
        Assert.Equal(new Laws.Constant(3), Time("""{"law":"uniform","from":"3s","to":"3s"}"""));
    }

    [Theory]
    [InlineData("""{"law":"pareto","shape":1}""", "law", "there is no law `pareto`")]
    [InlineData("""{"law":"weibull","shape":-1,"mean":2}""", "shape", "`-1` is not more than 0")]
    [InlineData("""{"law":"weibull","shape":0.001,"mean":2}""", "shape", "`0.001` is outside 0.05 to 1000")]
    [InlineData("""{"law":"gamma","shape":"NaN","mean":2}""", "shape", "`NaN` is no number")]
    [InlineData("""{"law":"gamma","shape":2,"mean":2,"median":1}""", "median", "stands beside a mean; write one of the two")]
    [InlineData("""{"law":"gamma","shape":2}""", "mean", "is missing; this law needs its mean, or its median")]
    [InlineData("""{"law":"gamma","shape":2,"median":0}""", "median", "`0` is not more than 0")]
    [InlineData("""{"law":"lognormal","median":1,"sigma":11}""", "sigma", "`11` is more than 10")]
    [InlineData("""{"law":"lognormal","median":1,"sigma":1,"shape":2}""", "shape", "`shape` is no key here")]
    [InlineData("""{"law":"uniform","from":3,"to":1}""", "", "its `to` is less than its `from`")]
    [InlineData("""{"law":"normal","mean":1,"standardDeviation":1,"truncate":{"from":40,"to":50}}""", "truncate", "the law has next to nothing within this range")]
    [InlineData("""{"law":"constant","value":1,"truncate":{"from":2}}""", "truncate", "the law has next to nothing within this range")]
    [InlineData("""{"law":"normal","mean":1,"standardDeviation":1,"truncate":{"from":2,"to":1}}""", "truncate", "its `to` is less than its `from`")]
    [InlineData("""{"law":"normal","mean":1,"standardDeviation":1,"truncate":{}}""", "truncate", "expects `from`, `to` or both")]
    [InlineData("""{"law":"normal","mean":1,"standardDeviation":1,"truncate":{"form":2}}""", "truncate.form", "did you mean `from`?")]
    [InlineData("""{"law":"exponential","mean":1,"cap":"tenx"}""", "cap", "`tenx` is no multiple of the mean")]
    [InlineData("""{"law":"exponential","mean":1,"cap":"-2x"}""", "cap", "`-2x` is no multiple of the mean")]
    [InlineData("""{"law":"normal","mean":-1,"standardDeviation":1,"cap":"2x"}""", "cap", "the mean of this law is not more than 0")]
    [InlineData("""{"law":"zipf","exponent":-1,"ranks":10}""", "exponent", "`-1` is negative")]
    [InlineData("""{"law":"zipf","exponent":1,"ranks":0}""", "ranks", "`0` is too few")]
    [InlineData("""{"law":"zipf","exponent":1,"ranks":100001}""", "ranks", "`100001` is more than 100000")]
    [InlineData("""{"law":"table","values":{"1":0.5,"x":0.5}}""", "values.x", "`x` is no number")]
    [InlineData("""{"law":"table","values":{"1":0.5,"2":0.4}}""", "values", "the weights sum to 0.9")]
    [InlineData("""{"law":"empirical"}""", "points", "is missing; write points")]
    [InlineData("""{"law":"empirical","points":[]}""", "points", "expects a list of 1 to 10000 numbers")]
    [InlineData("""{"law":"empirical","points":7}""", "points", "expects a list of 1 to 10000 numbers")]
    [InlineData("""{"law":"empirical","points":[1,"NaN","x"]}""", "points[1]", "`NaN` is no number")]
    [InlineData("""{"law":"empirical","points":[1,[2]]}""", "points[1]", "expects a single value, found a list")]
    [InlineData("""{"law":"empirical","points":[1,2],"weights":[1]}""", "weights", "there are 1 weights and 2 points")]
    [InlineData("""{"law":"empirical","points":[1,2],"weights":[1,-1]}""", "weights[1]", "`-1` is negative")]
    [InlineData("""{"law":"empirical","points":[1,2],"weights":[0,0]}""", "weights", "their sum is no number above 0")]
    [InlineData("""{"law":"empirical","points":[1,2],"quantiles":{"0":1,"1":2}}""", "quantiles", "stands beside points")]
    [InlineData("""{"law":"empirical","quantiles":{"0.5":1,"1":2}}""", "quantiles", "write them under 0 and 1")]
    [InlineData("""{"law":"empirical","quantiles":{"0":1,"0.5":3,"1":2}}""", "quantiles", "the quantile at 1 does not rise over the one at 0.5")]
    [InlineData("""{"law":"empirical","file":"x.csv"}""", "file", "was not read")]
    public void What_is_no_law_is_one_problem_with_its_path(string law, string path, string words)
    {
        var problem = Assert.Single(Problems($"{Budget}={law}"));

        Assert.Equal(path.Length == 0 ? Budget : $"{Budget}.{path}", problem.Path);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"law":"zipf","exponent":1,"ranks":3}""", "law", "zipf draws ranks")]
    [InlineData("""{"law":"empirical","points":[1,-2]}""", "points[1]", "`-2` is no time")]
    [InlineData("""{"law":"empirical","points":["1 parsec"]}""", "points[0]", "`1 parsec` is no duration")]
    [InlineData("""{"law":"empirical","points":[1],"unit":"min"}""", "unit", "`min` is no unit; write one of ms, s, m, h, d")]
    [InlineData("""{"law":"exponential","mean":"3s","truncate":{"from":5}}""", "truncate.from", "`5` has no unit")]
    public void Times_are_written_as_times(string law, string path, string words)
    {
        var problem = Assert.Single(Problems($"{Click}={law}"));

        Assert.Equal($"{Click}.{path}", problem.Path);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    // Each population reads the model; the first one's words are enough.
    private static List<PlanProblem> Problems(string set) => [.. GivenPlan.Read(set).Problems.Distinct()];

    private static Law Time(string law) => GivenPlan.Plan($"{Click}={law}").Populations[0].Model.Think.Click;

    private static Law Plain(string law) => GivenPlan.Plan($"{Budget}={law}").Populations[0].Model.Business.Budget;
}
