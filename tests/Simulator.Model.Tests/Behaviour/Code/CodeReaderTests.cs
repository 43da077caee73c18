using Simulator.Model.Behaviour.Code;
using Simulator.Model.Plans;
using Simulator.Model.Tests.Scripts;

namespace Simulator.Model.Tests.Behaviour.Code;

public sealed class CodeReaderTests
{
    private const string Coded = """populations=[{ "name": "buyers", "behaviour": "Shop.Users", "share": 1 }]""";
    private const string AnyStep = "thresholds.0.scope.step=buy";

    [Fact]
    public void A_population_names_the_type_of_its_users_and_their_steps_are_series()
    {
        var plan = Read([Coded, AnyStep]).Plan!;

        Assert.Equal(("Shop.Users", "Users", false), (plan.Populations[0].Code!.TypeName, plan.Populations[0].Kind, plan.Populations[0].HasAccounts));
        Assert.Equal(["buy"], PlannedSteps.Of(plan));
    }

    [Theory]
    [InlineData("""  "behaviour": "Shop.User" """, "populations.buyers.behaviour: there is no type `Shop.User`; did you mean `Shop.Users`?; the assemblies have Shop.Users")]
    [InlineData("""  "behaviour": "Shop.Users", "settings": { "basket": 12 }""", "populations.buyers.settings: basket: `12` is no number from 1 to 9")]
    [InlineData("""  "behaviour": "Shop.Users", "settings": { "baskte": 2 }""", "populations.buyers.settings: Shop.Users has no setting `baskte`")]
    [InlineData("""  "behaviour": "Shop.Users", "settings": { "fails": "it is broken" }""", "populations.buyers.behaviour: it is broken")]
    [InlineData("""  "behaviour": "Shop.Users", "persona": "visitor" """, "populations.buyers.persona: cannot stand beside a behaviour: users have a persona's mind, follow a script, or are written in code")]
    public void What_is_wrong_is_named(string population, string problem) =>
        Assert.Contains(problem, Problems($$"""populations=[{ "name": "buyers", {{population}}, "share": 1 }]"""));

    [Fact]
    public void Without_code_the_flag_is_named() =>
        Assert.Contains("populations.buyers.behaviour: there is no type `Shop.Users`: no code was brought along; name its file: --assembly Shop.Users.dll", GivenScript.Problems(Coded));

    [Fact]
    public void Types_without_steps_are_refused() =>
        Assert.Contains("populations.buyers.behaviour: Shop.Users has no steps; its StepNames are the series of its requests", Words(Read([Coded], new GivenCode { StepNames = [] })));

    private static IReadOnlyList<string> Problems(string population) => Words(Read([population]));

    private static IReadOnlyList<string> Words(PlanReading reading) => [.. reading.Problems.Select(problem => $"{problem.Path}: {problem.Message}")];

    private static PlanReading Read(IReadOnlyList<string> sets, ICodeCatalog? code = null) => PlanReader.Read(GivenScript.Tree([.. sets]), ["list jobs"], code ?? new GivenCode());
}
