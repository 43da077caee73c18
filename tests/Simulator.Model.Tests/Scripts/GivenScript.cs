using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Scripts;

/// <summary>Plans of scripted users.</summary>
internal static class GivenScript
{
    /// <summary>Every key that scripts have.</summary>
    public const string Everything = """
        {
          "name": "scripted", "seed": 7, "tags": { "env": "staging" },
          "target": { "baseUrl": "http://localhost:8080", "health": "/health", "timeouts": { "read": "10s", "write": "30s" } },
          "clock": { "thinkScale": 0.5, "businessDay": "1d" },
          "feeders": { "people": { "file": "/data/people.csv", "order": "shuffle", "per": "user", "unique": true, "onEnd": "stop", "delimiter": ";", "columns": [ "name", "token" ],
            "content": { "columns": [ "name", "token" ], "rows": 100, "sha256": "00ff" } } },
          "setup": { "timeout": "60s", "steps": [ { "name": "open shop", "post": "/shops", "capture": { "shop": { "json": "id" } } }, { "name": "stock", "post": "/shops/{{shop}}/stock" } ] },
          "teardown": { "timeout": "10s", "steps": [ { "name": "close shop", "delete": "/shops" } ] },
          "scenarios": {
            "order": [
              { "name": "place order", "post": "/orders", "json": { "item": 7, "who": "{{user}}", "tags": ["a", true, null, 1.5, {}] },
                "headers": { "X-Shop": "one" }, "capture": { "token": { "json": "token" } }, "check": { "status": [200, 201] } },
              { "name": "read order", "get": "/items/{{token}}?by={{ user }}", "headers": { "Authorization": "Bearer {{token}}" },
                "check": { "status": 200, "json": { "id": 7, "who.name": "Ada" }, "body": "ok" }, "think": { "law": "constant", "value": "2s" } } ],
            "browse": [
              { "name": "home", "get": "/" }, { "name": "head", "head": "/" }, { "name": "ask", "options": "/" }, { "name": "put", "put": "/a", "json": [] },
              { "name": "patch", "patch": "/a", "json": {} }, { "name": "delete", "delete": "/a" } ],
            "everything": [
              { "name": "all keys", "post": "/a", "query": { "page": 1, "tags": ["a", "b"] }, "cookies": { "lang": "en" }, "multipart": [ { "name": "note", "value": "{{$words(3)}}" }, { "name": "b", "value": "{}", "filename": "b.json", "type": "application/json" } ],
                "timeout": "2s", "redirects": 0,
                "capture": { "a": { "json": "items.*.id", "pick": "random" }, "b": { "header": "Location" }, "c": { "cookie": "sid", "optional": true }, "d": { "regex": "id=([0-9]+)", "group": 1, "default": 7 }, "e": { "status": true } },
                "check": { "status": 200, "conflict": 409, "retry": [503], "headers": { "A": "b", "C": { "exists": true, "is": "b", "contains": "b", "not": "c", "matches": "b" } },
                  "json": { "a": { "exists": true }, "b": { "is": 1, "not": 2, "min": 1, "max": "{{user}}" }, "c": { "contains": "x", "matches": "x", "length": { "min": 1, "max": 3 } }, "d": { "length": 2 } },
                  "body": { "is": "a", "contains": ["a"], "not": "b", "matches": "a" }, "maxBytes": "64KB" } },
              { "name": "form", "post": "{{b | link}}", "form": { "a": "{{a}}", "c": "{{c | default(none)}}", "d": "{{d}}", "e": "{{e}}" } },
              { "name": "raw", "post": "/a", "body": "<a/>", "type": "text/xml", "check": { "conflict": { "status": [200], "json": { "a": { "exists": true }, "b": { "is": 1, "not": 2, "min": 1, "max": 3 }, "c": { "contains": "x", "matches": "x", "length": { "min": 1, "max": 3 } } } } } } ]
          },
          "metrics": { "orders": "counter", "soldOut": { "kind": "rate" }, "basket": { "kind": "trend", "unit": "EUR" } },
          "populations": [
            { "name": "shoppers", "scenario": "order", "share": 0.75, "pause": { "law": "constant", "value": "4s" } },
            { "name": "guests", "scenario": "browse", "share": 0.25 } ],
          "phases": [ { "name": "steady", "duration": "10s", "users": 10 } ],
          "thresholds": [ { "metric": "errorRate", "scope": { "step": "read order" }, "target": "< 1%" } ],
          "drain": { "limit": "10s" },
          "validity": { "lagP99": "20ms", "cpu": "90%", "invalidShare": 0.05 }
        }
        """;

    public static PlanNode Tree(params IReadOnlyList<string> sets)
    {
        var problems = new List<PlanProblem>();
        var root = sets.Aggregate(PlanJson.Parse(Everything, new SourcePlace("plan.json", 1, 1)), (tree, set) => PlanSetting.Parse(set)!.ApplyTo(tree, problems));
        Assert.Empty(problems);
        return root;
    }

    public static LoadPlan Plan(params IReadOnlyList<string> sets)
    {
        var reading = PlanReader.Read(Tree(sets), ["list jobs"]);
        Assert.Empty(reading.Problems.Select(problem => $"{problem.Path}: {problem.Message}"));
        return reading.Plan!;
    }

    /// <summary>What is wrong with a plan: paths and messages.</summary>
    public static IReadOnlyList<string> Problems(params IReadOnlyList<string> sets) =>
        [.. PlanReader.Read(Tree(sets), ["list jobs"]).Problems.Select(problem => $"{problem.Path}: {problem.Message}")];
}
