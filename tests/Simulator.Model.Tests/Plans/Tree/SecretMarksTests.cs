using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans.Tree;

public sealed class SecretMarksTests
{
    private const string Canary = "canary-4711";

    public static readonly TheoryData<string> Secret =
    [
        $$"""{ "auth": { "bearer": "{{Canary}}" } }""",
        $$$"""{ "auth": { "bearer": "{{{Canary}}}-{{user}}" } }""",
        $$"""{ "auth": { "basic": { "user": "me", "password": "{{Canary}}" } } }""",
        $$"""{ "auth": { "basic": "{{Canary}}" } }""",
        $$"""{ "auth": { "apiKey": { "header": "X-Api-Key", "value": "{{Canary}}" } } }""",
        $$"""{ "auth": { "oauth2": { "clientId": "me", "clientSecret": "{{Canary}}" } } }""",
        $$"""{ "auth": { "login": { "headers": { "X-Key": "{{Canary}}" } } } }""",
        $$"""{ "auth": { "login": { "headers": { "X-Key": { "value": "{{Canary}}", "on": "writes" } } } } }""",
        $$"""{ "auth": { "login": { "steps": [ { "json": { "password": "{{Canary}}" } } ] } } }""",
        $$"""{ "scenarios": { "buy": { "auth": { "bearer": "{{Canary}}" } } } }""",
        $$"""{ "scenarios": { "buy": [ { "headers": { "Authorization": "Bearer {{Canary}}" } } ] } }""",
        $$"""{ "scenarios": { "buy": [ { "headers": { "X-Api-Key": "{{Canary}}" } } ] } }""",
        $$"""{ "scenarios": { "buy": [ { "headers": { "Cookie": "sid={{Canary}}" } } ] } }""",
        $$"""{ "scenarios": { "buy": [ { "form": { "client_secret": "{{Canary}}" } } ] } }""",
        $$"""{ "variables": { "apiToken": "{{Canary}}" } }""",
    ];

    [Theory]
    [MemberData(nameof(Secret))]
    public void A_secret_is_one_wherever_it_stands(string plan)
    {
        var root = SecretMarks.Mark(GivenPlan.Tree(plan));

        Assert.Contains(SecretMarks.TextsIn(root), text => text.Contains(Canary, StringComparison.Ordinal));
        Assert.DoesNotContain(Canary, PlanJson.Write(root, (key, scalar) => SecretKeys.Hide(key, scalar) ?? scalar.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "auth": { "bearer": "{{people.token}}" } }""")]
    [InlineData("""{ "auth": { "basic": { "user": "somebody", "password": "{{ people.password | text }}" } } }""")]
    [InlineData("""{ "auth": { "login": { "again": [ 401, 419 ], "per": "session", "headers": { "X-CSRF": { "value": "{{auth.csrf}}", "on": "writes" } } } } }""")]
    [InlineData("""{ "auth": { "oauth2": { "tokenUrl": "https://id.example/token", "grant": "password", "scope": "read write", "audience": "shop-api", "share": "user", "style": "body" } } }""")]
    [InlineData("""{ "scenarios": { "buy": [ { "capture": { "token": { "json": "data.token" }, "password": "data.secret" } } ] } }""")]
    [InlineData("""{ "target": { "http": { "cookies": true } }, "accounts": { "admin": { "passwordFrom": "ADMIN_PASSWORD" } } }""")]
    public void What_is_filled_in_or_says_how_is_none(string plan) => Assert.Empty(SecretMarks.TextsIn(SecretMarks.Mark(GivenPlan.Tree(plan))));

    [Fact]
    public void A_reference_stays_a_reference()
    {
        var root = EnvironmentReferences.Resolve(GivenPlan.Tree("""{ "auth": { "apiKey": { "header": "X", "value": "${KEY}" } } }"""), _ => Canary, []);

        Assert.Equal("""{"auth":{"apiKey":{"header":"X","value":"${KEY}"}}}""", PlanJson.Write(SecretMarks.Mark(root), (key, scalar) => SecretKeys.Hide(key, scalar) ?? scalar.Text));
        Assert.Equal(CanonicalPlan.Of(root).Hash, CanonicalPlan.Of(EnvironmentReferences.Resolve(GivenPlan.Tree("""{ "auth": { "apiKey": { "header": "X", "value": "${KEY}" } } }"""), _ => "another", [])).Hash);
    }

    [Theory]
    [InlineData("auth.bearer=canary-4711", "--set auth.bearer=***")]
    [InlineData("scenarios.buy.auth.apiKey.value=canary-4711", "--set scenarios.buy.auth.apiKey.value=***")]
    [InlineData("accounts.password=canary-4711=x", "--set accounts.password=***")]
    [InlineData("phases.stress.duration=30s", "--set phases.stress.duration=30s")]
    public void What_was_typed_is_shown_without_its_secret(string set, string shown)
    {
        var problems = new List<PlanProblem>();

        PlanSetting.Parse(set)!.ApplyTo(GivenPlan.Tree("""{ "auth": 1, "accounts": 1, "phases": 1, "scenarios": 1 }"""), problems);

        Assert.Equal(shown, Assert.Single(problems).Place.File);
    }

    [Fact]
    public void A_problem_does_not_repeat_a_secret() =>
        Assert.DoesNotContain(
            PlanReader.Read(PlanSetting.Parse($"auth={{\"basic\":\"{Canary}\",\"bearer\":[\"{Canary}\"]}}")!.ApplyTo(GivenPlan.Tree(GivenPlan.Everything), []), ["list jobs"]).Problems,
            problem => problem.ToString().Contains(Canary, StringComparison.Ordinal));
}
