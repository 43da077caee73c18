using System.Text;
using BenchmarkDotNet.Attributes;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Scripts;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;

namespace Simulator.Benchmarks;

/// <summary>What a scripted step costs beside its request: choosing and composing it, and reading an answer of 1 KB with a capture and two checks.</summary>
[InProcess]
[MemoryDiagnoser]
public class ScriptBenchmarks
{
    private const string Text = """
        {
          "name": "bench", "seed": 1, "target": { "baseUrl": "http://127.0.0.1", "timeouts": { "read": "1s", "write": "1s" } }, "clock": { "thinkScale": 1, "businessDay": "1d" },
          "scenarios": { "flow": [
            { "name": "place", "post": "/orders/{{user}}", "json": { "item": 7, "who": "{{user}}", "note": "as ever" }, "capture": { "token": { "json": "data.token" } },
              "check": { "status": 200, "json": { "data.id": 7 } } },
            { "name": "read", "get": "/items/{{token}}", "headers": { "Authorization": "Bearer {{token}}", "Accept": "application/json" }, "check": { "status": 200, "body": "ok" } } ],
            "five": [
            { "name": "buy", "post": "/carts/{{user}}/items?ref={{$uuid}}", "headers": { "X-Session": "{{user}}" }, "json": { "note": "for {{user}}", "again": "as ever" },
              "capture": { "data": { "json": "data.token", "optional": true }, "quantity": { "json": "data.id", "default": 1 } } },
            { "name": "see", "post": "/carts/{{user}}/items?ref={{$uuid}}", "json": { "quantity": "{{quantity}}", "note": "for {{user}}", "again": "{{data}}" },
              "capture": { "last": { "json": "data.token" } } },
            { "name": "end", "get": "/{{last}}" } ] },
          "populations": [ { "name": "users", "scenario": "flow", "share": 0.5 }, { "name": "others", "scenario": "five", "share": 0.5 } ], "phases": [ { "name": "a", "duration": "1s", "users": 1 } ],
          "drain": { "limit": "1s" }, "validity": { "lagP99": "1s", "cpu": "90%", "invalidShare": 0.05 }
        }
        """;

    private const int TokenSlot = 1;

    private readonly ScriptBinding _binding = new(new ScriptTroubles());
    private readonly RequestDraft _draft = new();
    private readonly AnswerInMemory _answer = new(200, Encoding.UTF8.GetBytes($$"""{"pad":"{{new string('x', 900)}}","list":[1,2,{"a":null}],"data":{"id":7,"token":"0123456789abcdef0123456789abcdef"},"end":1}"""));
    private IBehaviour _user = null!;
    private Step _place;
    private Step _five;

    [GlobalSetup]
    public void Prepare()
    {
        var plan = PlanReader.Read(PlanJson.Parse(Text, new SourcePlace("plan", 1, 1)), []).Plan!;
        _user = PlannedUsers.Of(plan, new Unwatched(), new Unwatched()).Create(new UserKey(0, "users", 12345));
        _user.BeginSession(TimeSpan.Zero);
        _place = _user.Next(TimeSpan.Zero)!.Value;
        var other = PlannedUsers.Of(plan, new Unwatched(), new Unwatched()).Create(new UserKey(1, "others", 12345));
        other.BeginSession(TimeSpan.Zero);
        var buy = other.Next(TimeSpan.Zero)!.Value;
        _binding.Compose(buy.Call, Credentials.Nobody, "", _draft);
        _binding.Read(buy.Call, _answer, Credentials.Nobody);
        _five = other.Next(TimeSpan.Zero)!.Value;
        if (FiveVariablesAndACapture() != OutcomeClass.Ok) throw new InvalidOperationException(_binding.Troubles[0]);
        if (Read() != OutcomeClass.Ok) throw new InvalidOperationException(_binding.Troubles[0]);
    }

    /// <summary>Both steps of a session: an operation is one step.</summary>
    [Benchmark(OperationsPerInvoke = 2)]
    public int ChooseAndCompose()
    {
        _user.BeginSession(TimeSpan.Zero);
        var length = 0;
        while (_user.Next(TimeSpan.Zero) is { } step)
        {
            _binding.Compose(step.Call, Credentials.Nobody, "", _draft);
            // Sending takes away what the step captured before; no answer comes here that would give it again.
            ((ScriptCall)step.Call).Values.Set(TokenSlot, "0123456789abcdef0123456789abcdef"u8);
            length += _draft.Target.Length + _draft.Headers.Length + _draft.Body.Length;
        }

        return length;
    }

    [Benchmark]
    public OutcomeClass Read() => _binding.Read(_place.Call, _answer, Credentials.Nobody).Outcome;

    /// <summary>A whole step: five places, one of them a function, in path and body; and an answer of 1 KB with a capture.</summary>
    [Benchmark]
    public OutcomeClass FiveVariablesAndACapture()
    {
        _binding.Compose(_five.Call, Credentials.Nobody, "", _draft);
        return _binding.Read(_five.Call, _answer, Credentials.Nobody).Outcome;
    }
}
