using System.Text;
using Microsoft.AspNetCore.Http;
using Simulator.EndToEnd.Tests.Processes;
using Simulator.EndToEnd.Tests.Targets;
using Simulator.Model.Runs;

namespace Simulator.EndToEnd.Tests;

/// <summary>The language of scenarios over real sockets: what users do in which order, and what becomes of answers that are not as they should be.</summary>
public sealed class ScriptTests : EndToEndTest
{
    // One user whose sessions are counted: the run ends with the last of them.
    private const string Frame = """
        extends: script-defaults.yaml
        name: script
        validity: { invalidShare: 100% }
        populations:
          - { name: people, scenario: play, share: 1 }
        phases:
          - { name: only, duration: 50s, users: 1, work: { sessions: 1 } }

        """;

    [Fact]
    public async Task Acts_are_done_in_their_order()
    {
        var polls = 0;
        await using var target = await PlayedTarget.StartAsync(async context =>
        {
            var isPoll = context.Request.Path == "/poll";
            await context.Response.WriteAsync(isPoll ? $$"""{"state":"{{(Interlocked.Increment(ref polls) % 3 == 0 ? "done" : "open")}}"}""" : """{"token":"t-1","ids":[1,"two",3],"left":2}""");
        });

        await PlayAsync(target, """
            scenarios:
              play:
                - once: [ { name: log in, post: /login, capture: { token: { json: token } } } ]
                - repeat: 2
                  index: i
                  steps: [ { name: round, get: "/round/{{i}}", headers: { Authorization: "Bearer {{token}}" } } ]
                - set: { left: "0", state: none }
                - while: "{{left}} < 2"
                  most: 5
                  steps: [ { name: count, get: /count, capture: { left: { json: left }, ids: { json: ids } } } ]
                - until: "{{state}} == done"
                  most: 5
                  steps: [ { name: poll, get: /poll, capture: { state: { json: state } } } ]
                - each: "{{ids}}"
                  as: id
                  steps:
                    - if: "{{id}} == two"
                      steps: [ { name: text, get: "/text/{{id}}" } ]
                      else: [ { name: number, get: "/number/{{id}}" } ]
                - oneOf:
                    - { weight: 0, steps: [ { name: left, get: /left } ] }
                    - { weight: 1, steps: [ { name: right, get: /right } ] }
                - parallel:
                    - { name: p1, get: /p1 }
                    - { name: p2, get: /p2 }
                    - { name: p3, get: /p3 }
                - if: "not {{user}} == people-1"
                  steps: [ { end: session } ]
                - { name: never, get: /never }
            """, "--set", "phases.only.work.sessions=2");

        string[] before = ["GET /round/1", "GET /round/2", "GET /count", "GET /poll", "GET /poll", "GET /poll", "GET /number/1", "GET /text/two", "GET /number/3", "GET /right"];
        var requests = target.Requests.ToList();
        Assert.Equal("POST /login", requests[0]);
        Assert.Equal(before, requests[1..11]);
        Assert.Equal(["GET /p1", "GET /p2", "GET /p3"], requests[11..14].Order());
        Assert.Equal(before, requests[14..24]);
        Assert.Equal(["GET /p1", "GET /p2", "GET /p3"], requests[24..].Order());
    }

    [Fact]
    public async Task Weights_of_scenarios_are_kept_to_the_session()
    {
        await using var target = await PlayedTarget.StartAsync();

        await PlayAsync(target, """
            scenarios:
              a: [ { name: a, get: /a } ]
              b: [ { name: b, get: /b } ]
            """, "--set", "phases.only.users=3", "--set", "phases.only.work={\"sessionsPerUser\":20}", "--set", "populations.people.scenario=null", "--set", "populations.people.scenarios={\"a\":70,\"b\":30}");

        Assert.Equal((42, 18), (target.Requests.Count(request => request == "GET /a"), target.Requests.Count(request => request == "GET /b")));
    }

    [Fact]
    public async Task Work_ends_with_the_last_of_its_users_who_leave_for_good()
    {
        await using var target = await PlayedTarget.StartAsync();

        var run = await PlayAsync(target, """
            scenarios:
              play:
                - { name: look, get: /look }
                - if: "{{session}} == 2"
                  steps: [ { end: user } ]
            """, "--set", "phases.only.users=3", "--set", "phases.only.work.sessions=100");

        Assert.Equal(6, target.Requests.Count);
        Assert.Contains("phase only ended with 94 of 100 sessions of its work undone: all people had left for good", run.Results.Summary.Notes);
        Assert.InRange(run.Results.Summary.DurationSeconds, 0, 40);
    }

    [Fact]
    public async Task Cookies_redirects_forms_files_and_what_a_page_hides_go_to_and_fro()
    {
        List<string> forms = [];
        await using var target = await PlayedTarget.StartAsync(context => Shop(context, forms));
        Bench.Write("photo.bin", "0123456789");

        var run = await PlayAsync(target, $$$"""
            target: { http: { cookies: true } }
            scenarios:
              play:
                - { name: open log-in, get: /login, capture: { csrf: { regex: 'name="csrf" value="([^"]+)"' }, visit: { cookie: visit } } }
                - { name: log in, post: /login, form: { who: "{{user}} & co", csrf: "{{csrf}}" }, redirects: 3, check: { status: 200, body: welcome people-0 } }
                - { name: order, post: /orders, redirects: 0, cookies: { lang: de }, check: { status: 303 }, capture: { place: { header: Location } } }
                - { name: see order, get: "{{place | link}}", check: { json: { visit: "{{visit}}" } } }
                - name: upload
                  post: /upload
                  multipart:
                    - { name: note, value: "for {{user}}" }
                    - { name: photo, file: {{{Bench.At("photo.bin")}}}, filename: photo.png, type: image/png }
                  check: { status: 201 }
            """);

        Assert.Equal(["GET /login", "POST /login", "GET /step", "GET /home", "POST /orders", "GET /orders/7?from=shop", "POST /upload"], target.Requests);
        Assert.Equal(["people-0 & co|c+/=1|visit=v 1", "visit=v 1; lang=de; session=people-0", "for people-0|photo.png|image/png|0123456789"], forms);
        Assert.Equal((5L, 0L), (run.Results.Summary.Totals.Requests, run.Results.Summary.Totals.Failed));
    }

    [Fact]
    public async Task What_is_not_as_it_should_be_counts_as_what_it_is_and_is_named_with_its_place()
    {
        await using var target = await PlayedTarget.StartAsync(async context =>
        {
            var path = context.Request.Path.Value!.Trim('/');
            context.Response.StatusCode = int.TryParse(path, out var status) ? status : 200;
            await context.Response.WriteAsync(path == "page" ? "<html>not what you wanted</html>" : """{"a":2}""");
        });

        var run = await PlayAsync(target, """
            scenarios:
              play:
                - { name: optional, get: /empty, capture: { x: { json: no.such, optional: true } } }
                - { name: broken, get: /500, onFail: go }
                - { name: taken, post: /409, check: { status: 201, conflict: 409 } }
                - { name: later, post: /503, check: { status: 201, retry: 503 } }
                - { name: unwanted, get: /404 }
                - { name: page, get: /page, check: { json: { a: 1 } } }
                - { name: other, get: /other, check: { json: { a: 1 } } }
                - if: "{{session}} == 1"
                  steps: [ { name: stop, get: /501, onFail: endSession } ]
                - { name: unset, get: "/use/{{x}}", onFail: go }
                - { name: never, get: /never }
            """, "--set", "phases.only.work.sessions=2");

        string[] seen = ["GET /empty", "GET /500", "POST /409", "POST /503", "GET /404", "GET /page", "GET /other"];
        Assert.Equal([.. seen, "GET /501", .. seen], target.Requests);
        var outcomes = run.Results.Summary.Steps.ToDictionary(step => step.Name, step => string.Join(' ', step.Outcomes.Select(one => $"{one.Value} {one.Key}")));
        Assert.Equal(
            ["2 ok", "2 serverError", "2 businessConflict", "2 tooManyRequests", "2 clientError", "2 serverError", "2 serverError", "1 serverError", "1 clientError"],
            new[] { "optional", "broken", "taken", "later", "unwanted", "page", "other", "stop", "unset" }.Select(name => outcomes[name]));
        Assert.All(
            (string[])
            [
                "step page (scenarios.play.page): the answer is no JSON; the first such answer was 200 `<html>not what you wanted</html>`",
                "step unset (scenarios.play.unset.get): not sent, `x` was never set",
                "step other (scenarios.play.other.check.json.a): ",
            ],
            words => Assert.Contains(run.Results.Summary.Notes, note => note.Contains(words, StringComparison.Ordinal)));
    }

    private async Task<SimulatorRun> PlayAsync(PlayedTarget target, string more, params string[] arguments)
    {
        Bench.Write("play.yaml", Frame + more);
        var run = Bench.Run("play.yaml", ["--target", target.Address, .. arguments]);
        (await run.EndAsync()).With(ExitCodes.Passed);
        return run;
    }

    private static async Task Shop(HttpContext context, List<string> forms)
    {
        var (request, response) = (context.Request, context.Response);
        switch ($"{request.Method} {request.Path}")
        {
            case "GET /login":
                response.Headers.SetCookie = "visit=v 1; Path=/";
                await response.WriteAsync("""<form><input type="hidden" name="csrf" value="c+/=1"></form>""");
                break;
            case "POST /login":
                var form = await request.ReadFormAsync();
                forms.Add($"{form["who"]}|{form["csrf"]}|{request.Headers.Cookie}");
                response.Headers.SetCookie = "session=people-0; Path=/; HttpOnly";
                response.Redirect("/step");
                break;
            case "GET /step":
                response.Redirect("/home");
                break;
            case "GET /home":
                await response.WriteAsync($"welcome {request.Cookies["session"]}");
                break;
            case "POST /orders":
                forms.Add(string.Join("; ", request.Headers.Cookie.SelectMany(one => one!.Split("; ")).OrderBy(one => one.StartsWith("session", StringComparison.Ordinal))));
                response.StatusCode = 303;
                response.Headers.Location = "/orders/7?from=shop";
                break;
            case "GET /orders/7":
                await response.WriteAsync("""{"visit":"v 1"}""");
                break;
            default:
                var parts = await request.ReadFormAsync();
                var file = Assert.Single(parts.Files);
                using (var content = new StreamReader(file.OpenReadStream(), Encoding.UTF8))
                {
                    forms.Add($"{parts["note"]}|{file.FileName}|{file.ContentType}|{await content.ReadToEndAsync()}");
                }

                response.StatusCode = 201;
                break;
        }
    }
}
