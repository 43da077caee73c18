using System.Buffers;
using System.Text;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Templates;
using Simulator.Model.Tests.Plans;

namespace Simulator.Model.Tests.Scripts.Access;

public sealed class AuthReaderTests
{
    private const string LogIn = """{"login":{"steps":[{"name":"log in","post":"/login","json":{"who":"{{user}}"},"capture":{"token":{"json":"t"},"csrf":{"header":"X-Csrf"}}}],"headers":{"Authorization":"Bearer {{auth.token}}","X-CSRF":{"value":"{{auth.csrf}}","on":"writes"}}}}""";

    [Theory]
    [InlineData("""{"bearer":"abcdefgh"}""", "Authorization: Bearer abcdefgh\r\n")]
    [InlineData("""{"basic":{"user":"Aladdin","password":"open sesame"}}""", "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n")]
    [InlineData("""{"apiKey":{"header":"X-Api-Key","value":"abcdefgh"}}""", "X-Api-Key: abcdefgh\r\n")]
    [InlineData("""{"bearer":"abcdefgh","apiKey":{"header":"X-Api-Key","value":"ijklmnop"}}""", "Authorization: Bearer abcdefgh\r\nX-Api-Key: ijklmnop\r\n")]
    public void What_is_always_the_same_stands_in_each_request(string auth, string headers)
    {
        var plan = GivenScript.Plan($"auth={auth}");

        Assert.Equal(headers, Written(Step(plan, "home").Headers));
        Assert.Null(Step(plan, "home").Access);
    }

    [Fact]
    public void A_header_that_a_step_has_itself_stays_its_own()
    {
        var plan = GivenScript.Plan("""auth={"bearer":"abcdefgh"}""");

        Assert.Equal("X-Shop: one\r\nContent-Type: application/json\r\nAuthorization: Bearer abcdefgh\r\n", Written(Step(plan, "place order").Headers));
        Assert.DoesNotContain("abcdefgh", Written(Step(plan, "read order").Headers), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_in_the_query_stands_behind_what_is_there()
    {
        var plan = GivenScript.Plan("""auth={"apiKey":{"query":"my key","value":"a&b"}}""");

        Assert.Equal("/?my%20key=a%26b", Written(Step(plan, "home").Address));
        Assert.EndsWith("?by=&my%20key=a%26b", Written(Step(plan, "read order").Address), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_may_leave_it_out()
    {
        var plan = GivenScript.Plan($"auth={LogIn}", "scenarios.browse.home.auth=none");

        Assert.Equal((0, null), (Step(plan, "home").Headers.Parts.Count, Step(plan, "home").Access));
        Assert.NotNull(Step(plan, "head").Access);
    }

    [Fact]
    public void A_name_and_password_of_the_users_own_are_put_together_when_they_are_sent()
    {
        var step = Step(GivenScript.Plan("""auth={"basic":{"user":"{{user}}","password":"sesame"}}"""), "home");
        var values = new ScriptValues(1);
        values.Set(0, "Ada");

        Assert.Equal($"Authorization: Basic {Convert.ToBase64String("Ada:sesame"u8)}\r\n", Written(step.Headers, values));
    }

    [Fact]
    public void A_log_in_is_a_scenario_of_its_own_whose_captures_the_steps_can_name()
    {
        var plan = GivenScript.Plan($"auth={LogIn}");
        var (home, put) = (Step(plan, "home"), Step(plan, "put"));
        var values = new ScriptValues(2);
        values.Set(home.Access!.Given.Single(one => LogInVariable(home, one.From) == "token").To, "t0");
        values.Set(home.Access.Given.Single(one => LogInVariable(home, one.From) == "csrf").To, "c0");

        Assert.Equal("Authorization: Bearer t0\r\n", Written(home.Headers, values));
        Assert.EndsWith("Authorization: Bearer t0\r\nX-CSRF: c0\r\n", Written(put.Headers, values), StringComparison.Ordinal);
        Assert.Equal((false, true), (home.Access.LogIn!.IsPerSession, plan.Target.Http.Cookies));
        Assert.Equal([401], home.Access.Refusals);
        Assert.Contains("log in", PlannedSteps.Of(plan));
        Assert.Single(PlannedSteps.Of(plan), name => name == "log in");
    }

    [Fact]
    public void A_scenario_may_have_its_own_or_none()
    {
        var plan = GivenScript.Plan(
            $"auth={LogIn}",
            """scenarios.browse={"auth":"none","steps":[{"name":"home","get":"/"}]}""",
            """scenarios.order={"auth":{"bearer":"abcdefgh"},"steps":[{"name":"read order","get":"/"}]}""");

        Assert.Empty(Step(plan, "home").Headers.Parts);
        Assert.Equal("Authorization: Bearer abcdefgh\r\n", Written(Step(plan, "read order").Headers));
    }

    [Fact]
    public void A_clients_token_is_one_for_all_and_its_host_is_named_by_it()
    {
        var plan = GivenScript.Plan("""auth={"oauth2":{"grant":"clientCredentials","tokenUrl":"https://id.example/oauth/token","clientId":"load test","clientSecret":"s:cret","scope":"read write"}}""");
        var token = Assert.Single(plan.Tokens);

        Assert.Equal(("https://id.example/", "id.example"), (Assert.Single(plan.Target.Hosts).Url.ToString(), plan.Target.Hosts[0].Name));
        Assert.Equal((1, "/oauth/token", "auth.oauth2"), (token.Host, token.Address, token.PlanPath));
        Assert.Equal("grant_type=client_credentials&scope=read%20write", Encoding.ASCII.GetString(token.Form.Span));
        Assert.StartsWith($"Authorization: Basic {Convert.ToBase64String("load%20test:s%3Acret"u8)}\r\n", Encoding.ASCII.GetString(token.Headers.Span), StringComparison.Ordinal);
        Assert.Equal((0, null), (Step(plan, "home").Access!.SharedToken, Step(plan, "home").Access!.LogIn));
        Assert.True(Step(plan, "home").Access!.TokenSlot >= 0);
    }

    [Fact]
    public void A_users_token_is_asked_for_by_password_and_renewed()
    {
        var plan = GivenScript.Plan("""auth={"oauth2":{"grant":"password","tokenUrl":"/token","clientId":"app","style":"body","user":"{{user}}@load.example","password":"pass word"}}""");
        var logIn = Step(plan, "home").Access!.LogIn!;
        var values = new ScriptValues(logIn.Scenario.Variables.Count);
        values.Set(Array.IndexOf([.. logIn.Scenario.Variables], "user"), "Ada");
        values.Set(logIn.RenewalSlot, "r1");

        Assert.Equal("grant_type=password&client_id=app&username=Ada%40load.example&password=pass%20word", Written(logIn.Scenario.Steps[0].Body!, values));
        Assert.Equal("grant_type=refresh_token&refresh_token=r1&client_id=app", Written(logIn.Renewal!.Body!, values));
        Assert.Equal(["get token", "renew token"], logIn.Steps.Select(step => step.Name));
        Assert.Empty(plan.Tokens);
    }

    [Theory]
    [InlineData("auth={}", "auth: says nothing; write one of bearer, basic, login, oauth2 or apiKey, such as bearer: ${TOKEN}")]
    [InlineData("""auth={"bearer":"abcdefgh","basic":{"user":"a","password":"hunter2"}}""", "auth: has bearer and basic; write one of them, and apiKey beside it where the target asks for a key, too")]
    [InlineData("""auth={"bearer":""}""", "auth.bearer: is empty; is the variable or file set that it comes from?")]
    [InlineData("""auth={"basic":{"user":"a:b"}}""", "auth.basic.password: is missing; write the password as a reference, such as password: ${API_PASSWORD}")]
    [InlineData("""auth={"basic":{"user":"a:b"}}""", "auth.basic.user: has a colon in it, which ends a name here (RFC 7617, section 2)")]
    [InlineData("""auth={"apiKey":{"value":"abcdefgh"}}""", "auth.apiKey: says not where the key goes; write either header, such as header: X-Api-Key, or query, such as query: key")]
    [InlineData("""auth={"apiKey":{"header":"X Key","value":"abcdefgh"}}""", "auth.apiKey.header: `X Key` is no name of a header; write letters, digits and -")]
    [InlineData("""auth={"bearer":"{{auth.token}}"}""", "auth.bearer: there is no `auth.token`; the authentication keeps no such thing")]
    [InlineData("""auth={"login":{"headers":{"X":{"value":"a","on":"reads"}}}}""", "auth.login.headers.X.on: `reads` is neither all nor writes")]
    [InlineData("""auth={"login":{}}""", "auth.login.steps: is missing; write how a user logs in, such as steps: [ { name: log in, post: /login, json: {...}, capture: { token: { json: token } } } ]")]
    [InlineData("""auth={"login":{"again":99,"per":"day"}}""", "auth.login.per: `day` is neither user nor session")]
    [InlineData("""auth={"oauth2":{"grant":"implicit"}}""", "auth.oauth2.grant: `implicit` is no grant that needs no browser; write clientCredentials or password")]
    [InlineData("""auth={"oauth2":{"grant":"password","share":"node"}}""", "auth.oauth2.share: a token by password is its user's own; leave share out, or write share: user")]
    [InlineData("""auth={"oauth2":{"grant":"clientCredentials","tokenUrl":"https://me:pw@id.example/token","clientId":"x"}}""", "auth.oauth2.tokenUrl: the address carries credentials; leave out what stands before the @")]
    [InlineData("""auth={"oauth2":{"grant":"clientCredentials","tokenUrl":"/t","clientId":"{{user}}"}}""", "auth.oauth2: has a variable in it, and its token is one for all users; write share: user for one of each")]
    [InlineData("scenarios.browse.home.host=identity", "scenarios.browse.home.host: there is no host `identity`; name it under target.hosts, such as hosts: { identity: https://id.example }")]
    [InlineData("scenarios.browse.home.get=https://other.example/x", "scenarios.browse.home.get: leads to https://other.example, and load goes only to hosts that the plan names; name it under target.hosts")]
    [InlineData("""target.hosts={"id":"embedded"}""", "target.hosts.id: `embedded` is the target itself; write the address of another host, such as https://id.example")]
    public void What_is_wrong_is_named_with_what_would_be_right(string set, string problem) => Assert.Contains(problem, GivenScript.Problems(set));

    [Theory]
    [InlineData("scenarios.browse.home.get=https://id.example/auth/users/7?x=1", 1, "/users/7?x=1")]
    [InlineData("scenarios.browse.home.get=https://id.example/auth", 1, "/")]
    [InlineData("scenarios.browse.home.get=http://localhost:8080/items", 0, "/items")]
    [InlineData("scenarios.browse.home.host=identity", 1, "/")]
    public void A_request_goes_to_the_host_that_it_names(string set, int host, string address)
    {
        var home = Step(GivenScript.Plan("""target.hosts={"identity":"https://id.example/auth"}""", set), "home");

        Assert.Equal((host, address), (home.Host, Written(home.Address)));
    }

    [Fact]
    public void Personas_carry_what_is_the_same_for_all()
    {
        var key = Assert.Single(GivenPlan.Plan("""auth={"apiKey":{"header":"X-Api-Key","value":"abcdefgh"}}""").Keys);

        Assert.Equal(("X-Api-Key", "X-Api-Key: abcdefgh\r\n"), (key.Name, Encoding.ASCII.GetString(key.Line.Span)));
    }

    [Fact]
    public void A_log_in_that_nobody_could_use_is_named() =>
        Assert.Contains(GivenPlan.Read($"auth={LogIn}").Problems, problem => problem.Message.StartsWith("lets in users that follow a scenario, and this plan has none", StringComparison.Ordinal));

    private static string LogInVariable(ScriptStep step, int slot) => step.Access!.LogIn!.Scenario.Variables[slot];

    private static ScriptStep Step(LoadPlan plan, string name) => plan.Populations.SelectMany(one => one.Script!.Scenarios).SelectMany(scenario => scenario.Steps).Single(step => step.Name == name);

    private static string Written(Template template, ScriptValues? values = null)
    {
        var output = new ArrayBufferWriter<byte>();
        values ??= Empty();
        template.WriteTo(output, values);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static ScriptValues Empty()
    {
        var values = new ScriptValues(4);
        for (var slot = 0; slot < 4; slot++) values.Set(slot, "");
        return values;
    }
}
