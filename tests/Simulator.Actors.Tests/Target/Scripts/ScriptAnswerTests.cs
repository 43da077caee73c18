using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Tests.Target.Scripts;

public sealed class ScriptAnswerTests
{
    [Theory]
    [InlineData("""{ "header": "X-Next" }""", "n1")]
    [InlineData("""{ "cookie": "sid" }""", "b=c")]
    [InlineData("""{ "cookie": "empty" }""", "")]
    [InlineData("""{ "status": true }""", "201")]
    [InlineData("""{ "regex": "name=\"csrf\" value=\"([^\"]+)\"" }""", "tök")]
    [InlineData("""{ "regex": "value=\"(?<v>[^\"]+)\"", "group": "v" }""", "tök")]
    [InlineData("""{ "regex": "id=[0-9]+", "pick": "last" }""", "id=2")]
    [InlineData("""{ "regex": "id=([0-9]+)", "group": 0 }""", "id=1")]
    [InlineData("""{ "regex": "id=([0-9]+)", "pick": "all" }""", "[\"1\",\"2\"]")]
    [InlineData("""{ "header": "X-None", "optional": true }""", null)]
    [InlineData("""{ "header": "X-None", "default": 7 }""", "7")]
    public void A_value_is_captured_from_wherever_it_stands(string source, string? expected)
    {
        var given = Capturing(source);

        var (outcome, finding) = given.Answer(Page());

        Assert.Equal((OutcomeClass.Ok, ScriptFindings.Captured.All), (outcome, finding));
        Assert.Equal(expected, given["x"]);
    }

    [Theory]
    [InlineData("""{ "header": "X-None" }""", "there is no header X-None")]
    [InlineData("""{ "cookie": "SID" }""", "the answer sets no cookie SID")]
    [InlineData("""{ "regex": "nothing ([a-z])" }""", "`nothing ([a-z])` matches nothing")]
    [InlineData("""{ "regex": "^(<+)+>$" }""", "`^(<+)+>$` matches nothing")]
    [InlineData("""{ "json": "a" }""", "the answer is no JSON")]
    public void What_finds_nothing_fails_the_step(string source, string words)
    {
        var given = Capturing(source);

        var (outcome, finding) = given.Answer(Page());

        Assert.Equal((OutcomeClass.ServerError, null), (outcome, finding));
        Assert.Contains(words, Assert.Single(given.Troubles), StringComparison.Ordinal);
        Assert.Null(given["x"]);
    }

    [Fact]
    public void An_expression_that_takes_too_long_is_given_up()
    {
        var given = Capturing("""{ "regex": "^(a+)+b$" }""");

        Assert.Equal(OutcomeClass.ServerError, given.Answer(200, new string('a', 40)));
        Assert.Contains("`^(a+)+b$` takes longer than 100 ms in this answer", Assert.Single(given.Troubles), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(409, OutcomeClass.BusinessConflict)]
    [InlineData(410, OutcomeClass.BusinessConflict)]
    [InlineData(503, OutcomeClass.TooManyRequests)]
    [InlineData(429, OutcomeClass.TooManyRequests)]
    [InlineData(404, OutcomeClass.ClientError)]
    [InlineData(500, OutcomeClass.ServerError)]
    public void Statuses_mean_what_the_check_says(int status, OutcomeClass expected)
    {
        var given = new GivenStep("""{ "name": "a", "post": "/", "check": { "status": 201, "conflict": [409, 410], "retry": 503 } }""");

        Assert.Equal(expected, given.Answer(status, ""));
        Assert.Equal(status is 429 or 404 or 500 ? 1 : 0, given.Troubles.Count);
    }

    [Theory]
    [InlineData(200, """{"responses":[]}""", OutcomeClass.BusinessConflict)]
    [InlineData(200, """{"succeeded":true}""", OutcomeClass.Ok)]
    [InlineData(200, "down", OutcomeClass.ServerError)]
    [InlineData(400, "{}", OutcomeClass.ClientError)]
    public void An_answer_whose_json_tells_that_somebody_was_first_is_a_conflict(int status, string body, OutcomeClass expected)
    {
        var given = new GivenStep("""{ "name": "a", "post": "/", "check": { "json": { "succeeded": true }, "conflict": { "json": { "succeeded": { "exists": false } } } } }""");

        Assert.Equal(expected, given.Answer(status, body));
        Assert.Equal(expected is OutcomeClass.Ok or OutcomeClass.BusinessConflict ? 0 : 1, given.Troubles.Count);
    }

    [Theory]
    [InlineData(409, OutcomeClass.BusinessConflict)]
    [InlineData(200, OutcomeClass.ServerError)]
    public void Such_a_conflict_may_ask_for_a_status_as_well(int status, OutcomeClass expected)
    {
        var given = new GivenStep("""{ "name": "a", "post": "/", "check": { "json": { "ok": true }, "conflict": { "status": 409, "json": { "code": "taken" } } } }""");

        Assert.Equal(expected, given.Answer(status, """{"ok":false,"code":"taken"}"""));
    }

    [Fact]
    public void Of_a_conflict_is_captured_what_is_there()
    {
        var given = new GivenStep("""
            { "name": "a", "post": "/", "check": { "conflict": 409 }, "capture": { "st": { "status": true }, "id": { "json": "id" } } }, { "name": "b", "get": "/{{st}}/{{id}}" }
            """);

        Assert.Equal((OutcomeClass.BusinessConflict, null), given.Answer(new GivenAnswer(409, "{}")));
        Assert.Equal(("409", null), (given["st"], given["id"]));
        Assert.Empty(given.Troubles);
    }

    [Theory]
    [InlineData(""" "body": ["csrf", "tök"] """, null)]
    [InlineData(""" "body": { "contains": "csrf", "not": ["error", "fatal"], "matches": "id=[0-9]" } """, null)]
    [InlineData(""" "body": "nope" """, "scenarios.s.a.check.body): the body does not contain `nope`;")]
    [InlineData(""" "body": { "not": "csrf" } """, "scenarios.s.a.check.body.not): the body contains `csrf`;")]
    [InlineData(""" "body": { "matches": "^x" } """, "scenarios.s.a.check.body.matches): the body does not match `^x`;")]
    [InlineData(""" "headers": { "x-next": "n1", "X-None": { "exists": false } } """, null)]
    [InlineData(""" "headers": { "X-Next": { "matches": "^n[0-9]$", "contains": "1" } } """, null)]
    [InlineData(""" "headers": { "X-Next": "n2" } """, "scenarios.s.a.check.headers.X-Next): the header X-Next is not n2;")]
    [InlineData(""" "headers": { "X-None": {} } """, "scenarios.s.a.check.headers.X-None): there is no header X-None;")]
    [InlineData(""" "maxBytes": "1KB" """, null)]
    [InlineData(""" "maxBytes": "9B" """, "scenarios.s.a.check.maxBytes): the body has 82 bytes, expected at most 9;")]
    [InlineData(""" "body": "{{user}}" """, "scenarios.s.a.check.body): `user` was never set;")]
    public void A_check_holds_or_says_why_not(string check, string? trouble)
    {
        var given = new GivenStep($$"""{ "name": "a", "get": "/", "check": { {{check}} } }""");

        var (outcome, _) = given.Answer(Page());

        Assert.Equal(trouble is null ? OutcomeClass.Ok : OutcomeClass.ServerError, outcome);
        if (trouble is null) Assert.Empty(given.Troubles);
        else Assert.Contains(trouble, Assert.Single(given.Troubles), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"who":"ada","n":3}""", OutcomeClass.Ok)]
    [InlineData("""{"who":"eve","n":3}""", OutcomeClass.ServerError)]
    [InlineData("""{"who":"ada","n":2}""", OutcomeClass.ServerError)]
    [InlineData("""{"who":"ada","n":"3"}""", OutcomeClass.ServerError)]
    public void An_answer_is_held_against_variables(string body, OutcomeClass expected)
    {
        var given = new GivenStep("""
            { "name": "a", "get": "/", "capture": { "n": { "json": "n" } } }, { "name": "b", "get": "/", "check": { "json": { "who": "{{user}}", "n": { "min": "{{n}}", "is": "{{n}}" } } } }
            """) { ["user"] = "ada" };
        given.Answer(200, """{"n":3}""");

        Assert.Equal(expected, given.Answer(200, body, 1));
    }

    [Fact]
    public void Hostile_answers_fail_the_step_and_nothing_else()
    {
        var given = new GivenStep("""
            { "name": "a", "get": "/", "check": { "json": { "a.*.b": { "length": 1 }, "a.-1": 1 } }, "capture": { "x": { "json": "a.*", "pick": "random" }, "y": { "regex": "(x)", "pick": "all" } } },
            { "name": "b", "get": "/{{x}}/{{y}}" }
            """);
        string[] bodies =
        [
            "", " ", "{", "[", "\"", "{\"a\":", "{\"a\":[", "{\"a\":[}", "{\"a\":[1,]}", "nul", "\uFEFF", "\0\0", "{\"a\":1e999999}", "{\"a\":[{\"b\":\"\\ud800\"},1]}",
            new string('[', 10_000), $"{{\"a\":{new string('[', 10_000)}", "<html>", "{\"a\":\"\\u0000\"}", "{\"a\":{},\"a\":[]}", "[]", "null", "7",
        ];

        Assert.All(bodies, body => Assert.Equal(OutcomeClass.ServerError, given.Answer(200, body)));
        Assert.All(Enumerable.Range(0, 256), one => given.Answer(new GivenAnswer(200, [0x7b, (byte)one, 0x22, (byte)(255 - one)])));
    }

    private static GivenStep Capturing(string source) => new($$"""{ "name": "a", "get": "/", "capture": { "x": {{source}} } }, { "name": "b", "get": "/{{"{{x | default(none)}}"}}" }""");

    private static GivenAnswer Page() => new GivenAnswer(201, Encoding.UTF8.GetBytes("""<html><input name="csrf" value="tök"><a href="?id=1">1</a><a href="?id=2">2</a></html>""")[..82])
        .With("x-next", "n1").With("set-cookie", "sid=a; Path=/").With("set-cookie", "sid=b=c; HttpOnly").With("set-cookie", "empty=");
}
