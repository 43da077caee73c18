using System.Text;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Scripts;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Tests.Target.Scripts;

public sealed class ScriptBindingTests
{
    private const string Plan = """
        {
          "name": "scripted", "seed": 7, "target": { "baseUrl": "http://localhost:8080", "timeouts": { "read": "10s", "write": "30s" } },
          "clock": { "thinkScale": 1, "businessDay": "1d" },
          "scenarios": { "order": [
            { "name": "place", "post": "/orders", "json": { "who": "{{user}}" }, "capture": { "token": { "json": "token" } } },
            { "name": "read", "get": "/items/{{token}}", "headers": { "Authorization": "Bearer {{token}}" },
              "check": { "status": [200, 404], "json": { "id": 7 }, "body": "ok" } },
            { "name": "drop", "delete": "/items/{{token}}" } ] },
          "populations": [ { "name": "shoppers", "scenario": "order", "share": 1 } ],
          "phases": [ { "name": "steady", "duration": "10s", "users": 10 } ],
          "drain": { "limit": "10s" }, "validity": { "lagP99": "20ms", "cpu": "90%", "invalidShare": 0.05 }
        }
        """;

    private readonly ScriptBinding _binding = new(new ScriptTroubles());
    private readonly RequestDraft _draft = new();
    private readonly ScriptCall[] _calls;

    public ScriptBindingTests()
    {
        var scenario = PlanReader.Read(PlanJson.Parse(Plan, new SourcePlace("plan", 1, 1)), []).Plan!.Populations[0].Script!.Scenarios[0];
        var values = new ScriptValues(scenario.Variables.Count);
        values.Set(0, "shoppers-1"u8);
        _calls = [.. scenario.Steps.Select(step => new ScriptCall(step, values))];
    }

    [Fact]
    public void What_a_step_captured_the_next_one_sends()
    {
        Assert.Equal((OutcomeClass.Ok, ScriptFindings.Captured.All), Read(0, 201, """{"token":"a\/b c"}"""));

        Compose(1);

        Assert.Same(HttpVerb.Get, _draft.Verb);
        Assert.Equal("/items/a%2Fb%20c", _draft.Target());
        Assert.Equal("Bearer a/b c", _draft.Header("Authorization"));
        Assert.False(_draft.HasBody);
    }

    [Fact]
    public void A_body_is_sent_with_its_type()
    {
        Compose(0);

        Assert.Same(HttpVerb.Post, _draft.Verb);
        Assert.Equal("""{"who":"shoppers-1"}""", _draft.Body());
        Assert.Equal("application/json", _draft.Header("Content-Type"));
        Assert.True(_draft.HasBody);
    }

    [Fact]
    public void A_step_whose_verb_is_safe_is_a_read() => Assert.Equal([false, true, false], _calls.Select(_binding.IsRead));

    [Theory]
    [InlineData(2, 204, "", OutcomeClass.Ok)]
    [InlineData(2, 302, "", OutcomeClass.Ok)]
    [InlineData(2, 404, "", OutcomeClass.ClientError)]
    [InlineData(2, 409, "", OutcomeClass.ClientError)]
    [InlineData(2, 429, "", OutcomeClass.TooManyRequests)]
    [InlineData(2, 503, "", OutcomeClass.ServerError)]
    [InlineData(1, 404, """{"id":7,"x":"ok"}""", OutcomeClass.Ok)]
    [InlineData(1, 201, """{"id":7,"x":"ok"}""", OutcomeClass.ServerError)]
    [InlineData(1, 403, """{"id":7,"x":"ok"}""", OutcomeClass.ClientError)]
    [InlineData(1, 200, """{"id":8,"x":"ok"}""", OutcomeClass.ServerError)]
    [InlineData(1, 200, """{"id":7,"x":"no"}""", OutcomeClass.ServerError)]
    [InlineData(1, 200, "ok", OutcomeClass.ServerError)]
    [InlineData(0, 200, """{"other":1}""", OutcomeClass.ServerError)]
    [InlineData(0, 200, "", OutcomeClass.ServerError)]
    public void An_answer_is_what_its_check_makes_of_it(int step, int status, string body, OutcomeClass expected)
    {
        var (outcome, finding) = Read(step, status, body);

        Assert.Equal(expected, outcome);
        Assert.Equal(expected == OutcomeClass.Ok, finding is ScriptFindings.Captured);
    }

    [Fact]
    public void What_failed_is_told_once_for_each_place_with_the_first_answer_and_without_secrets()
    {
        Read(1, 200, """{"id":8,"note":"ok","accessToken":"hunter2","key":"abcdef0123456789abcdef"}""");
        Read(1, 200, """{"id":9}""");
        Read(1, 500, "<html>\r\nbroken");
        Read(0, 200, "[]");

        Assert.Equal(
            [
                """2 × step read (scenarios.order.read.check.json.id): `id` is not 7; the first such answer was 200 `{"id":8,"note":"ok","accessToken":"***","key":"abcd***"}`""",
                "1 × step place (scenarios.order.place.capture.token): there is no `token`; the first such answer was 200 `[]`",
                "1 × step read (scenarios.order.read.check.status): the status is 500, expected 200 or 404; the first such answer was 500 `<html>  broken`",
            ],
            [_binding.Troubles[0], .. _binding.Troubles.Skip(1).Order()]);
    }

    [Fact]
    public void A_long_answer_is_told_by_its_start()
    {
        Read(2, 500, string.Concat(Enumerable.Repeat("no ", 100)));

        Assert.Equal($"1 × step drop (scenarios.order.drop): the status is 500, expected below 400; the first such answer was 500 `{string.Concat(Enumerable.Repeat("no ", 40))}`…", Assert.Single(_binding.Troubles));
    }

    [Fact]
    public void A_sentence_cut_within_a_secret_does_not_show_it()
    {
        Read(2, 500, $$"""{"pad":"{{new string('-', 90)}} ","password":"hunter2-and-much-more"}""");

        Assert.DoesNotContain("hunter", Assert.Single(_binding.Troubles));
    }

    [Fact]
    public void A_step_whose_variable_was_never_set_is_not_sent()
    {
        var unsent = Assert.Throws<RequestNotSentException>(() => Compose(1));

        Assert.Equal((OutcomeClass.ClientError, ScriptFindings.NotSent.Instance), (unsent.Outcome, unsent.Finding));
        Assert.Equal("1 × step read (scenarios.order.read.get): not sent, `token` was never set", Assert.Single(_binding.Troubles));
    }

    [Fact]
    public void What_an_earlier_answer_gave_is_not_taken_for_the_next_ones()
    {
        Read(0, 201, """{"token":"old"}""");
        Compose(1);

        Compose(0);

        Assert.Throws<RequestNotSentException>(() => Compose(1));
    }

    [Fact]
    public void A_value_that_cannot_stand_in_a_header_is_not_sent()
    {
        _calls[0].Values.Set(1, "a\r\nX-Evil: 1");

        Assert.Throws<RequestNotSentException>(() => Compose(1));
        Assert.Equal("1 × step read (scenarios.order.read.headers): not sent, a variable in a header has a line break or another control character in it", Assert.Single(_binding.Troubles));
    }

    private void Compose(int step) => _binding.Compose(_calls[step], Credentials.Nobody, "", _draft);

    private (OutcomeClass Outcome, Finding? Finding) Read(int step, int status, string body) => _binding.Read(_calls[step], new GivenAnswer(status, Encoding.UTF8.GetBytes(body)), Credentials.Nobody);
}
