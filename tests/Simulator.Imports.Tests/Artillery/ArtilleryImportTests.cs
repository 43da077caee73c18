using Simulator.Imports.Artillery;
using Simulator.Imports.Reading;

namespace Simulator.Imports.Tests.Artillery;

public class ArtilleryImportTests
{
    [Fact]
    public void Phases_are_session_starts_of_new_people_evenly_spaced()
    {
        var imported = Read(
            """
            config:
              target: http://localhost:3000/
              phases:
                - { name: Warm up, duration: 60, arrivalRate: 1, rampTo: 5 }
                - { pause: 10 }
                - { duration: 10min, arrivalRate: 25, maxVusers: 40 }
                - { duration: 300, arrivalCount: 20 }
            scenarios: [ { flow: [ { get: { url: / } } ] } ]
            """);

        Assert.Equal(
            """
            phases:
              - { name: Warm-up, duration: 1m, sessions: 1/s -> 5/s, spacing: even }
              - { name: pause, duration: 10s, sessions: 0/s, spacing: even }
              - { name: phase-3, duration: 10m, sessions: 25/s, spacing: even }
              - { name: phase-4, duration: 5m, sessions: 4/min, spacing: even }
            """, imported.Section("phases"));
        Assert.Equal("arrivals: { people: new }", imported.Section("arrivals"));
        Assert.Equal("accounts: { emailDomain: load.example, concurrency: 8, spare: 40 }", imported.Section("accounts"));
        Assert.Contains("baseUrl: \"${TARGET_URL:-http://localhost:3000}\"", imported.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_become_shares_that_sum_to_100()
    {
        var imported = Read(
            """
            config: { target: http://x, phases: [ { duration: 5, arrivalRate: 1 } ] }
            scenarios:
              - { name: Browse all, weight: 4, flow: [ { get: /a } ] }
              - { name: buy, weight: 2, flow: [ { get: /b } ] }
              - { flow: [ { get: /c } ] }
            """);

        Assert.Contains("scenarios: { Browse-all: 57, buy: 29, scenario-3: 14 }", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("3 weights (they sum to 7; the plan's shares to 100)", imported.Carried.Select(one => one.ToString()));
    }

    [Fact]
    public void A_request_keeps_its_body_headers_cookies_and_what_it_expects_of_the_answer()
    {
        var imported = Read(
            """
            config: { target: http://x, http: { timeout: 5, defaults: { headers: { X-Team: load } } } }
            scenarios:
              - flow:
                  - post:
                      name: make it
                      url: /users?a=1
                      headers: { Host: y, X-Kind: "{{ $uuid }}" }
                      cookie: { state: online }
                      qs: { page: 2 }
                      json: { name: ann, tags: [ 1, "2" ], age: "{{ $randomNumber(18, 99) }}" }
                      followRedirect: false
                      capture: [ { json: "$.data[0].id", as: id }, { header: location, as: place }, { regexp: "key=([a-z]+)", group: 1, as: user-key, strict: false } ]
                      expect: [ { statusCode: [200, 201] }, { contentType: json }, { hasProperty: data }, { equals: [ "7", "{{ id }}" ] } ]
                  - get: { url: "/users/{{ id }}/{{ user-key }}", headers: { X-Place: "{{ place }}" } }
            """);

        Assert.Equal(
            """
            scenarios:
              scenario-1:
                - name: make it
                  post: "/users?a=1"
                  query: { page: 2 }
                  headers: { X-Team: load, X-Kind: "{{$uuid}}" }
                  json: { name: ann, tags: [1, "2"], age: "{{$int(18, 99)}}" }
                  cookies: { state: online }
                  redirects: 0
                  capture:
                    id: { json: data.0.id }
                    place: { header: location }
                    user_key: { regex: "key=([a-z]+)", group: 1, optional: true }
                  check:
                    status: [200, 201]
                    headers: { Content-Type: { contains: json } }
                    json: { data: { exists: true }, data.0.id: "7" }
                - name: "GET /users/:id/:user-key"
                  get: "/users/{{id}}/{{user_key}}"
                  headers: { X-Team: load, X-Place: "{{place}}" }
            """, imported.Section("scenarios"));
        Assert.Contains("timeouts: { read: 5s, write: 5s }", imported.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public void Loops_conditions_pauses_and_requests_side_by_side_keep_their_shape()
    {
        var imported = Read(
            """
            config: { target: http://x }
            scenarios:
              - name: shape
                flow:
                  - get: { url: /list, capture: { json: "$.items[*].id", as: ids } }
                  - loop: [ { get: { url: "/items/{{ $loopElement }}" } }, { think: 1-3 } ]
                    over: ids
                  - loop: [ { get: { url: "/n/{{ $loopCount }}", ifTrue: "mode == 'fast' and depth > 2" } } ]
                    count: 5
                  - parallel: [ { get: /a }, { get: /b } ]
                  - think: 500ms
            """);

        Assert.Equal(
            """
            scenarios:
              shape:
                - name: GET /list
                  get: /list
                  capture: { ids: { json: items.*.id } }
                - each: "{{ids}}"
                  as: loopElement
                  steps:
                    - name: "GET /items/:loopElement"
                      get: "/items/{{loopElement}}"
                    - think: { law: uniform, from: 1s, to: 3s }
                - repeat: 5
                  index: loopCount
                  steps:
                    - if: { all: ["{{mode}} == fast", "{{depth}} > 2"] }
                      steps:
                        - name: "GET /n/:loopCount"
                          get: "/n/{{loopCount}}"
                - parallel:
                    - name: GET /a
                      get: /a
                    - name: GET /b
                      get: /b
                - think: 500ms
            """, imported.Section("scenarios"));
        Assert.Contains("depth: \"${DEPTH:-false}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Empty(imported.Variables);
    }

    [Fact]
    public void Variables_payloads_and_the_environment_are_known_by_their_new_names()
    {
        var source = Source(
            """
            config:
              target: "{{ $processEnvironment.BASE }}"
              variables: { colour: [ red, "light, blue" ], apiKey: abc123, size: 3 }
              payload: [ { path: data/people.csv, fields: [ mail, pass ], skipHeader: true, order: sequence } ]
            scenarios: [ { flow: [ { post: { url: "/{{ colour }}/{{ size }}", form: { email: "{{ mail }}", password: "{{ pass }}", key: "{{ apiKey }}" } } } ] } ]
            """) with
        {
            Beside = path => path == "data/people.csv" ? "email;x,secret\n" : null,
            FromPlan = path => $"../{path}",
        };

        var imported = ArtilleryImport.Read(source, "shop");

        Assert.Contains("baseUrl: \"${BASE}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("colour: \"{{$pick(red, \\\"light, blue\\\")}}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("apiKey: \"${API_KEY}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.DoesNotContain("abc123", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("people: { file: \"../data/people.csv\", order: sequential, per: session }", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("email: \"{{people.email;x}}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Equal(["API_KEY", "BASE"], imported.Variables.Select(one => one.Name).Order());
    }

    [Fact]
    public void Before_and_after_run_once_and_what_they_capture_is_known_to_all()
    {
        var imported = Read(
            """
            config: { target: http://x }
            before: { flow: [ { post: { url: /shops, capture: { json: $.id, as: shop } } } ] }
            after: { flow: [ { delete: { url: "/shops/{{ shop }}" } } ] }
            scenarios: [ { flow: [ { get: "/shops/{{ shop }}" } ] } ]
            """);

        Assert.Contains("capture: { shop: { json: id } }", imported.Section("setup"), StringComparison.Ordinal);
        Assert.Contains("get: \"/shops/{{setup.shop}}\"", imported.Section("scenarios"), StringComparison.Ordinal);
        Assert.Contains("delete: \"/shops/{{setup.shop}}\"", imported.Section("teardown"), StringComparison.Ordinal);
    }

    [Fact]
    public void Checks_of_the_whole_test_become_thresholds()
    {
        var imported = Read(
            """
            config:
              target: http://x
              ensure:
                p95: 250
                maxErrorRate: 1
                thresholds: [ { http.response_time.p99: 1500 } ]
                conditions:
                  - { expression: "http.response_time.median < 50 and http.request_rate > 100", strict: false }
                  - { expression: "my.counter > 3" }
            scenarios: [ { flow: [ { get: / } ] } ]
            """);

        Assert.Equal(
            """
            thresholds:
              - { metric: response.p95, target: "< 250ms" }
              - { metric: errorRate, target: "< 1%" }
              - { metric: response.p99, target: "< 1.5s" }
              - { metric: response.p50, target: "< 50ms", warn: "> 50ms" }
              - { metric: throughput, target: "> 100/s", warn: "< 100/s" }
            """, imported.Section("thresholds"));
        Assert.Contains(imported.LeftWords(), left => left.Contains("the check my.counter > 3", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_behind_is_named_with_its_line_and_what_to_do_instead()
    {
        var imported = Read(
            """
            config:
              target: http://x
              processor: ./help.js
              phases: [ { duration: 5, arrivalRate: 1 } ]
            scenarios:
              - flow:
                  - function: makeToken
                  - get:
                      url: /
                      headers: { X-Token: "{{ token }}" }
                      beforeRequest: sign
                      capture: { xpath: //a, as: link }
              - engine: ws
                flow: [ { send: hello } ]
            """);

        Assert.Equal(
        [
            "script.yml:3:14 config.processor: JavaScript functions of ./help.js; what they do is written as steps, variables and conditions, or in C#",
            "script.yml:7:9 scenarios[0].flow[0].function: the JavaScript function `makeToken`; write what it does as steps or variables",
            "script.yml:10:31 scenarios[0].flow[1].get.headers.X-Token: `{{ token }}` is set by nothing that was carried over; give it in the environment as TOKEN, or capture it in a step before",
            "script.yml:11:11 scenarios[0].flow[1].get.beforeRequest: the JavaScript function `sign`; write what it does as steps, variables, captures or checks",
            "script.yml:12:20 scenarios[0].flow[1].get.capture: the capture of `link` by xpath; capture it by json, header, cookie or regex",
            "script.yml:13:13 scenarios[1].engine: a scenario of the engine `ws`; only HTTP requests can be made",
        ], imported.LeftWords());
    }

    [Fact]
    public void A_capture_that_nothing_uses_becomes_a_check_that_the_value_is_there()
    {
        var imported = Read(
            """
            config: { target: http://x }
            scenarios: [ { flow: [ { get: { url: /, capture: { json: $.id, as: id } } } ] } ]
            """);

        Assert.Contains("check: { json: { id: { exists: true } } }", imported.PlanText, StringComparison.Ordinal);
        Assert.DoesNotContain("capture:", imported.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_that_are_written_out_stay_out_of_the_plan()
    {
        var imported = Read(
            """
            config: { target: http://x }
            scenarios:
              - flow:
                  - post: { url: /, headers: { Authorization: Bearer s3cr3t-a, x-api-key: s3cr3t-b }, json: { user: ann, password: s3cr3t-c } }
                  - get: { url: /, auth: { user: ann, pass: s3cr3t-d } }
            """);

        Assert.DoesNotContain("s3cr3t", imported.PlanText + string.Join('\n', imported.LeftWords()), StringComparison.Ordinal);
        Assert.Contains("Authorization: \"Bearer ${AUTHORIZATION}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Equal(["AUTHORIZATION", "BASIC_AUTH", "PASSWORD", "X_API_KEY"], imported.Variables.Select(one => one.Name).Order());
    }

    [Theory]
    [InlineData("headers: { X-Auth: hidden-one }", "X_AUTH")]
    [InlineData("auth: { user: ann, pass: hidden-one }", "BASIC_AUTH")]
    [InlineData("body: '{ \"password\": \"hidden-one\" }'", "BODY")]
    [InlineData("qs: { api_key: hidden-one }", "API_KEY")]
    [InlineData("name: b", "TOKEN", "/b?token=hidden-one")]
    [InlineData("name: b", null, "http://ann:hidden-one@other/b")]
    public void Wherever_a_secret_is_written_out_it_is_not_carried_over(string key, string? variable, string url = "/a")
    {
        var imported = Read($"config: {{ target: 'http://x' }}\nscenarios: [ {{ flow: [ {{ post: {{ url: '{url}', {key} }} }} ] }} ]");

        Assert.DoesNotContain("hidden", imported.PlanText + string.Join('\n', imported.LeftWords()), StringComparison.Ordinal);
        Assert.Equal(variable is null ? [] : [variable], imported.Variables.Select(one => one.Name));
    }

    [Fact]
    public void Lists_of_the_script_are_looped_over_and_loops_within_loops_count_by_themselves()
    {
        var imported = Read(
            """
            config: { target: http://x, variables: { shop: { name: corner, aisles: [ 1, two ] } } }
            scenarios:
              - name: shape
                flow:
                  - loop: [ { get: "/{{ shop.name }}/{{ $loopElement }}" } ]
                    over: shop.aisles
                  - loop: [ { get: "/pages/{{ $loopElement.page }}" } ]
                    over: [ { page: 7, code: 200 } ]
                  - loop: [ { loop: [ { get: "/in/{{ $loopCount }}" } ], count: 2 }, { get: "/out/{{ $loopCount }}" } ]
            """);

        Assert.Equal(
            """
            variables:
              shop_name: corner
              shop_aisles_json: "[1,\"two\"]"
            """, imported.Section("variables"));
        Assert.Equal(
            """
            scenarios:
              shape:
                - set: { shop_aisles: "{{shop_aisles_json | json}}" }
                - each: "{{shop_aisles}}"
                  as: loopElement
                  steps:
                    - name: "GET /:shop.name/:loopElement"
                      get: "/{{shop_name}}/{{loopElement}}"
                - set: { loopElement_page: "7" }
                - name: "GET /pages/:loopElement.page"
                  get: "/pages/{{loopElement_page}}"
                - repeat: 1000000
                  index: loopCount
                  steps:
                    - repeat: 2
                      index: loopCount2
                      steps:
                        - name: "GET /in/:loopCount"
                          get: "/in/{{loopCount2}}"
                    - name: "GET /out/:loopCount"
                      get: "/out/{{loopCount}}"
            """, imported.Section("scenarios"));
        Assert.Contains("a loop without an end", Assert.Single(imported.LeftWords(), words => words.Contains(".flow[2]", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Pauses_keep_their_jitter_and_their_choices()
    {
        var imported = Read(
            """
            config: { target: http://x, defaults: { think: { jitter: "20%" } }, variables: { waits: [ 1, 2 ] } }
            scenarios: [ { name: wait, flow: [ { think: 5 }, { think: 2, jitter: 1 }, { think: "{{ waits }}", jitter: 0 }, { get: / } ] } ]
            """);

        Assert.Equal(
            """
            scenarios:
              wait:
                - think: { law: uniform, from: 4s, to: 6s }
                - think: { law: uniform, from: 1s, to: 3s }
                - oneOf:
                    - { weight: 1, steps: [{ think: 1s }] }
                    - { weight: 1, steps: [{ think: 2s }] }
                - name: GET /
                  get: /
            """, imported.Section("scenarios"));
    }

    [Fact]
    public void Rates_of_the_environment_stay_references_and_what_nothing_sets_is_false_in_a_condition()
    {
        var imported = Read(
            """
            config:
              target: http://x
              phases: [ { duration: "{{ $processEnvironment.LENGTH }}", arrivalRate: 1, rampTo: "{{ $env.TOP }}" } ]
            scenarios: [ { flow: [ { get: { url: /, ifTrue: isAdmin, gzip: true } } ] } ]
            """);

        Assert.Equal("phases:\n  - { name: phase-1, duration: \"${LENGTH}s\", sessions: \"1/s -> ${TOP}/s\", spacing: even }", imported.Section("phases"));
        Assert.Contains("isAdmin: \"${IS_ADMIN:-false}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("compression: true", imported.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_with_passwords_of_a_file_log_in_by_basic_authentication()
    {
        var imported = Read(
            """
            config: { target: http://x, payload: { path: people.txt, fields: [ who, phrase ], options: { delimiter: ";" } } }
            scenarios: [ { flow: [ { get: { url: /, auth: { user: "{{ who }}", pass: "{{ phrase }}" } } }, { get: { url: /b, json: { a: 1 } } } ] } ]
            """);

        Assert.Contains("basic: \"{{people.who}}:{{people.phrase}}\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("headers: { Authorization: \"Basic {{basic | base64}}\" }", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("delimiter: \";\"", imported.PlanText, StringComparison.Ordinal);
        Assert.Contains("the body of a get", Assert.Single(imported.LeftWords(), words => words.Contains(".json", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_is_laid_over_the_config()
    {
        const string Script =
            """
            config:
              target: http://x
              environments: { load: { target: http://y, phases: [ { duration: 1, arrivalRate: 1 } ] } }
            scenarios: [ { flow: [ { get: / } ] } ]
            """;

        Assert.Contains("http://y", ArtilleryImport.Read(Source(Script), "a", "load").PlanText, StringComparison.Ordinal);
        Assert.Contains("has no environment `live`; it has load", Assert.Throws<BrokenSourceException>(() => ArtilleryImport.Read(Source(Script), "a", "live")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config: [", "script.yml:2:1: this is no YAML: ")]
    [InlineData("", "script.yml: is empty")]
    [InlineData("a: 1", "script.yml:1:1: has no `scenarios`; this is no script of Artillery")]
    [InlineData("scenarios: 3", "script.yml:1:12: `scenarios` expects a list, found `3`")]
    [InlineData("config: x\nscenarios: []", "script.yml:1:9: `config` expects a map, found `x`")]
    [InlineData("scenarios: []", "script.yml:1:12: `scenarios` is empty; write at least one with a `flow`")]
    [InlineData("scenarios: [ { flow: [ *a ] } ]", "script.yml:1:24: *a names no anchor that stands before it")]
    [InlineData("a: [1, 2\nb: }", "script.yml:1:6: this is no YAML: a list or map in brackets")]
    [InlineData("{ \"scenarios\": [", "script.yml:1:17: this is no JSON")]
    public void A_broken_script_gives_one_clear_message(string script, string words) =>
        Assert.StartsWith(words, Assert.Throws<BrokenSourceException>(() => Read(script)).Message, StringComparison.Ordinal);

    private static Imported Read(string script) => ArtilleryImport.Read(Source(script), "script");

    private static Source Source(string script) => new("script.yml", script);
}
