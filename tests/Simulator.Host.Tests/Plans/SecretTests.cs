using Simulator.Actors.Load;
using Simulator.Host.Plans;
using Simulator.Host.Runs;
using Simulator.Host.Views;
using Simulator.Model.Plans;

namespace Simulator.Host.Tests.Plans;

/// <summary>A canary in every place where a secret may stand, and everything that is written or said of a plan.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Canary = "canary-4711-canary";

    private const string Rest = """

        phases: [ { name: a, duration: 5s, users: 5 } ]
        """;

    private readonly Workbench _bench = new();

    public static readonly TheoryData<string> Auths =
    [
        "{ bearer: SECRET }",
        "{ basic: { user: me, password: SECRET } }",
        "{ apiKey: { header: X-Key, value: SECRET } }",
        "{ apiKey: { query: key, value: SECRET } }",
        "{ login: { steps: [ { name: log in, post: /login, json: { password: SECRET } } ], headers: { X-Key: SECRET } } }",
        "{ login: { steps: [ { name: log in, post: /login, headers: { Authorization: SECRET } } ], headers: { X-Key: { value: SECRET, on: writes } } } }",
        "{ oauth2: { grant: clientCredentials, tokenUrl: /token, clientId: me, clientSecret: SECRET } }",
        "{ oauth2: { grant: password, tokenUrl: /token, clientId: me, user: \"{{user}}\", password: SECRET } }",
    ];

    [Theory]
    [MemberData(nameof(Auths))]
    public void No_secret_is_written_or_said_however_it_was_given(string auth)
    {
        _bench.Environment["SECRET"] = Canary;
        _bench.Write("secret.txt", Canary + "\r\n");

        foreach (var given in (string[])[Canary, "\"${SECRET}\"", "file:secret.txt"])
        {
            var loaded = _bench.Load(Plan(auth.Replace("SECRET", given, StringComparison.Ordinal)));
            Assert.Empty(_bench.Words(loaded.Problems));

            Assert.Contains(Canary, loaded.Plan!.Secrets);
            Assert.DoesNotContain(Canary, PlanLock.Write(loaded, "1.0"), StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, CanonicalPlan.WithoutSecrets(loaded.Canonical!.Text), StringComparison.Ordinal);
            Assert.NotEmpty(new TravelledPlans([]).Read(CanonicalPlan.WithoutSecrets(loaded.Canonical.Text)).Name);
            Assert.DoesNotContain(Canary, string.Join('\n', StartWords.Plan(loaded.Plan)), StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, Shown(loaded.Plan), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Auths))]
    public void What_travels_to_a_node_has_what_the_node_needs(string auth)
    {
        _bench.Write("secret.txt", Canary + "\n");
        var loaded = _bench.Load(Plan(auth.Replace("SECRET", "file:secret.txt", StringComparison.Ordinal)));

        Assert.Equal(loaded.Plan!.Secrets, new TravelledPlans([]).Read(loaded.Canonical!.Text).Secrets);
    }

    [Theory]
    [MemberData(nameof(Auths))]
    public void The_lock_file_finds_the_secret_again(string auth)
    {
        _bench.Write("secret.txt", Canary + "\n");
        var loaded = _bench.Load(Plan(auth.Replace("SECRET", "file:secret.txt", StringComparison.Ordinal)));

        var again = _bench.Load(PlanLock.Write(loaded, "1.0"));

        Assert.Empty(_bench.Words(again.Problems));
        Assert.Equal(loaded.Canonical!.Hash, again.Canonical!.Hash);
        Assert.Contains(Canary, again.Plan!.Secrets);
    }

    [Theory]
    [MemberData(nameof(Auths))]
    public void Problems_do_not_repeat_a_secret(string auth)
    {
        foreach (var wrong in (string[])[$"[{Canary}]", $"{{ {Canary}: {Canary} }}", $"\"{{{{nobody}}}}{Canary}\"", $"\"{Canary}\\n\""])
        {
            var problems = _bench.Problems(Plan(auth.Replace("SECRET", wrong, StringComparison.Ordinal)));

            Assert.DoesNotContain(problems, problem => problem.Replace($".{Canary}", "", StringComparison.Ordinal).Replace($"`{Canary}` is no key here", "", StringComparison.Ordinal).Contains(Canary, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_is_said_of_a_secret_knows_it_in_every_spelling()
    {
        var secrets = _bench.Load(Plan("{ basic: { user: me, password: \"ca&nary 4711\" }, apiKey: { header: X-Key, value: \"Key 4711-canary\" } }")).Plan!.Secrets;

        foreach (var spelling in (string[])["ca&nary 4711", "ca%26nary%204711", "ca%26nary+4711", "ca\\u0026nary 4711", "bWU6Y2EmbmFyeSA0NzEx", "4711-canary", "NDcxMS1jYW5hcnk"])
        {
            Assert.Equal("(***)", Simulator.Model.Plans.Tree.SecretMarks.Mask($"({spelling})", secrets));
        }
    }

    [Fact]
    public void Names_of_the_plans_own_are_no_secrets_however_they_sound()
    {
        _bench.Write("tokens.csv", "token,password\nabc,def\nghi,jkl\n");
        var loaded = _bench.Load("""
            extends: script-defaults.yaml
            name: mine
            target: { baseUrl: "http://127.0.0.1:1", hosts: { tokens: "http://127.0.0.1:2" } }
            tags: { tokenKind: opaque-ones }
            metrics: { passwordResets: counter, tokenAge: { kind: trend } }
            feeders: { tokens: { file: tokens.csv } }
            setup: { timeout: 9s, steps: [ { name: mint, post: /mint, capture: { token: { json: token } } } ] }
            auth: { bearer: "{{tokens.token}}" }
            scenarios:
              tokenRefresh: [ { name: home, get: "/{{setup.token}}", tags: { secret: shared-by-all }, record: { passwordResets: "1" } } ]
              other: [ { name: other, get: / } ]
            populations: [ { name: people, scenarios: { tokenRefresh: 70, other: 30 }, share: 1 } ]
            phases: [ { name: a, duration: 5s, users: 2 } ]
            """);
        Assert.Empty(_bench.Words(loaded.Problems));

        var again = _bench.Load(PlanLock.Write(loaded, "1.0"));

        Assert.Empty(_bench.Words(again.Problems));
        Assert.Empty(loaded.Plan!.Secrets);
        Assert.Equal(loaded.Canonical!.Text, again.Canonical!.Text);
    }

    [Theory]
    [InlineData("file:nowhere.txt", "auth.bearer: file `nowhere.txt` is not there; name a file with the value in it, whole or beside the plan")]
    [InlineData("file:empty.txt", "auth.bearer: file `empty.txt` is empty; write the value into it")]
    public void A_file_that_cannot_be_taken_is_named(string reference, string problem)
    {
        _bench.Write("empty.txt", "\n");

        Assert.Contains(_bench.Problems(Plan($"{{ bearer: {reference} }}")), one => one.EndsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_typed_is_not_repeated_either()
    {
        var overrides = PlanOverrides.None with { Sets = [$"auth.bearer.value={Canary}", $"auth.basic={Canary}", "phases=x"] };

        Assert.DoesNotContain(_bench.Problems(Plan("{ bearer: abcdefgh }"), overrides), problem => problem.Contains(Canary, StringComparison.Ordinal));
    }

    public void Dispose() => _bench.Dispose();

    private static string Plan(string auth) => $$"""
        extends: script-defaults.yaml
        name: mine
        target: { baseUrl: "http://127.0.0.1:1" }
        auth: {{auth}}
        scenarios: { s: [ { name: home, get: / } ] }
        populations: [ { name: people, scenario: s, share: 1 } ]{{Rest}}
        """;

    private static string Shown(LoadPlan plan)
    {
        var output = new StringWriter();
        PlanText.Write(RunViews.On(output, isTerminal: false, noColor: true), plan, prediction: null, all: true);
        return output.ToString();
    }
}
