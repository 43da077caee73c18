using Simulator.Imports.Har;
using Simulator.Imports.Reading;

namespace Simulator.Imports.Tests.Har;

public class HarImportTests
{
    [Fact]
    public void A_log_in_and_what_follows_become_groups_with_captures_in_place_of_recorded_values()
    {
        var imported = Read(Recordings.Shop);

        Assert.Equal(
            """
            scenarios:
              shop:
                - group: Sign-in
                  steps:
                    - name: GET /
                      get: /
                      capture: { csrf: { regex: "name=[\"']csrf[\"'][^>]*value=[\"']([^\"']+)[\"']", group: 1 } }
                      check: { status: 200 }
                - group: home
                  steps:
                    - name: POST /login
                      post: /login
                      form: { csrf: "{{csrf}}", email: "ann@example.com", password: "${PASSWORD}" }
                      check: { status: 200 }
                      think: 2.5s
                    - name: GET /api/token
                      get: /api/token
                      capture: { accessToken: { json: accessToken } }
                      check: { status: 200 }
                    - name: POST /api/items
                      post: /api/items
                      json: { title: Blue chair, amount: 2, note: null }
                      headers: { Authorization: "Bearer {{accessToken}}", X-Client: web }
                      capture: { itemId: { json: data.itemId } }
                      check: { status: 201 }
                    - name: "GET /api/items/:itemId"
                      get: "/api/items/{{itemId}}?page=1"
                      headers: { Authorization: "Bearer {{accessToken}}" }
                      check: { status: 200 }
                      think: 4s
            """, imported.Section("scenarios"));
        Assert.Contains("http: { cookies: true, redirects: 5 }", imported.PlanText, StringComparison.Ordinal);
        Assert.Equal(["PASSWORD"], imported.Variables.Select(one => one.Name));
    }

    [Fact]
    public void No_secret_of_the_recording_is_written_anywhere()
    {
        var imported = Read(Recordings.Shop);

        var all = imported.PlanText + string.Join('\n', imported.LeftWords());
        Assert.All(["hunter2-Pa55", "f00dcafe1234", "sid-7f7f7f", "tok-55aa55aa", "item-1001"], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public void Static_files_other_hosts_and_requests_that_failed_are_named()
    {
        Assert.Equal(
        [
            "shop.har:12:1 log.entries[1]: 1 static file such as /style.css; import again with --assets to have them, too",
            "shop.har:13:1 log.entries[2]: 1 request to https://stats.example; import again with --host stats.example, or name it under target.hosts",
            "shop.har:17:1 log.entries[4].request.postData: the secret in `password`; give it in the environment as PASSWORD",
            "shop.har:38:1 log.entries[9]: GET /late, which was not answered; record it again, or write it as a step",
        ], Read(Recordings.Shop).LeftWords().Select(left => System.Text.RegularExpressions.Regex.Replace(left, @"^shop\.har:(\d+):\d+", "shop.har:$1:1")));
        Assert.Contains("get: /style.css", Read(Recordings.Shop, new HarOptions(Assets: true)).PlanText, StringComparison.Ordinal);
        Assert.Contains("${TARGET_URL:-https://stats.example}", Read(Recordings.Shop, new HarOptions("stats.example")).PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_that_no_answer_gave_is_left_to_the_environment()
    {
        var imported = Read("""
            { "log": { "entries": [ { "startedDateTime": "2026-05-01T10:00:00Z", "time": 5,
              "request": { "method": "GET", "url": "http://x/a?api_key=abc-secret", "headers": [ { "name": "Authorization", "value": "Basic YW5uOnB3" } ] },
              "response": { "status": 200, "headers": [], "content": {} } } ] } }
            """);

        Assert.Contains("get: \"/a?api_key=${API_KEY}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("headers: { Authorization: \"Basic ${AUTHORIZATION}\" }", imported.PlanText, StringComparison.Ordinal);
        Assert.DoesNotContain("YW5uOnB3", imported.PlanText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "shop.har:1:2: this is no JSON")]
    [InlineData("{ \"log\": {} }", "shop.har:1:10: has no `log.entries`; this is no recording of a browser (HAR)")]
    [InlineData("{ \"log\": { \"entries\": [] } }", "shop.har:1:23: `log.entries` is empty; record something first")]
    [InlineData("{ \"log\": { \"entries\": [\n { \"request\": {} } ] } }", "shop.har:2:2: log.entries[0] has no request with a method and a whole url; this recording is broken or cut off")]
    public void A_broken_recording_gives_one_clear_message(string text, string words) =>
        Assert.StartsWith(words, Assert.Throws<BrokenSourceException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_host_that_the_recording_does_not_have_is_told_with_those_that_it_has() =>
        Assert.Contains("has no request to `other`; it has some to shop.example, stats.example", Assert.Throws<BrokenSourceException>(() => Read(Recordings.Shop, new HarOptions("other"))).Message, StringComparison.Ordinal);

    private static Imported Read(string text, HarOptions? options = null) => HarImport.Read(new Source("shop.har", text), "shop", options ?? new HarOptions());
}
