using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;

namespace Simulator.Model.Tests.Scripts.Flow;

public sealed class WeightTests : FlowTest
{
    [Theory]
    [InlineData("70,30", "7,3")]
    [InlineData("0.7,0.3", "7,3")]
    [InlineData("33.3,33.3,33.4", "333,333,334")]
    [InlineData("100", "1")]
    [InlineData("0.01,99.99", "1,9999")]
    [InlineData("0.001,99.999", "")]
    public void Weights_are_whole_numbers_of_cards(string weights, string cards) => Assert.Equal(
        cards, string.Join(',', ScenarioWeights.CardsOf([.. weights.Split(',').Select(weight => decimal.Parse(weight, System.Globalization.CultureInfo.InvariantCulture))]) ?? []));

    [Fact]
    public void The_mix_is_exact_over_users_and_over_sessions()
    {
        var deck = ScenarioDeck.Shuffled([7, 3], 1, 0);

        foreach (var number in Enumerable.Range(0, 30)) Assert.Equal(3, Enumerable.Range(5, 10).Sum(session => deck.Of(new UserKey(0, "guests", number), session)));
        foreach (var session in Enumerable.Range(0, 30)) Assert.Equal(30, Enumerable.Range(200, 100).Sum(number => deck.Of(new UserKey(0, "guests", number), session)));
    }

    [Fact]
    public void It_is_exact_where_each_session_is_somebody_new_on_whatever_account()
    {
        var deck = ScenarioDeck.Shuffled([7, 3], 1, 0);

        Assert.Equal(30, Enumerable.Range(1, 100).Sum(life => deck.Of(new UserKey(0, "guests", life % 4) { Life = life }, 0)));
    }

    [Fact]
    public void Another_seed_shuffles_otherwise_and_the_same_one_the_same()
    {
        Assert.Equal(Order(1), Order(1));
        Assert.NotEqual(Order(1), Order(2));

        static List<int> Order(ulong seed) => [.. Enumerable.Range(0, 100).Select(session => ScenarioDeck.Shuffled([50, 50], seed, 0).Of(new UserKey(0, "guests", 0), session))];
    }

    [Fact]
    public void Users_follow_their_scenarios_with_the_plans_weights()
    {
        var plan = Mixed("""{"browse":75,"order":25}""");
        var user = User(plan, new UserKey(1, "guests", 3));
        Answers("place order", ("token", "t"));

        var firsts = Enumerable.Range(0, 100).Select(_ => Live(user)[0]).ToList();

        Assert.Equal(75, firsts.Count(first => first == "/a"));
        Assert.Equal(25, firsts.Count(first => first == "/orders"));
    }

    [Fact]
    public void A_population_has_the_steps_and_pauses_of_all_its_scenarios()
    {
        var plan = Mixed("""{"order":0.25,"browse":0.75}""");

        Assert.Equal("browse/order", plan.Populations[1].Kind);
        Assert.Equal(["place order", "read order", "a"], PlannedSteps.Of(plan));
        Assert.Equal(["a", "read order"], plan.Populations[1].Script!.ConductAt(1).Pauses.Select(pause => pause.Name));
    }

    [Theory]
    [InlineData("""{"browse":70,"order":20}""", "populations.guests.scenarios: the weights sum to 90; they must sum to 100, or to 1")]
    [InlineData("""{"brwse":100}""", "populations.guests.scenarios.brwse: there is no scenario `brwse`; did you mean `browse`?")]
    [InlineData("""{"browse":0,"order":100}""", "populations.guests.scenarios.browse: `0` is no weight; write a number above 0, such as 70")]
    [InlineData("""{"browse":0.001,"order":99.999}""", "populations.guests.scenarios: the weights are too fine to be kept exactly; at most 10000 sessions may go by until all have had their share, as with two digits behind the point of a percentage")]
    public void What_is_wrong_with_weights_is_named(string weights, string problem) =>
        Assert.Contains(problem, GivenScript.Problems("populations.guests.scenario=null", $"populations.guests.scenarios={weights}"));

    private static LoadPlan Mixed(string weights) => Plan("""[{"name":"a","get":"/a","think":"2s"}]""", "populations.guests.scenario=null", $"populations.guests.scenarios={weights}");
}
