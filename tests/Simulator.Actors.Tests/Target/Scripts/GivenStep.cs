using System.Text;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Scripts;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Tests.Target.Scripts;

/// <summary>A scenario of a test, sent and answered step by step.</summary>
internal sealed class GivenStep
{
    private readonly ScriptBinding _binding = new(new ScriptTroubles());
    private readonly ScriptCall[] _calls;

    /// <param name="steps">JSON, without the brackets of the list; each has a name and a verb.</param>
    public GivenStep(string steps, ScriptWorld? world = null)
    {
        var text = $$"""
            {
              "name": "scripted", "seed": 7, "target": { "baseUrl": "http://localhost:8080", "timeouts": { "read": "10s", "write": "30s" } },
              "clock": { "thinkScale": 1, "businessDay": "1d" }, "scenarios": { "s": [ {{steps}} ] }, "populations": [ { "name": "shoppers", "scenario": "s", "share": 1 } ],
              "phases": [ { "name": "steady", "duration": "10s", "users": 10 } ], "drain": { "limit": "10s" }, "validity": { "lagP99": "20ms", "cpu": "90%", "invalidShare": 0.05 }
            }
            """;
        var reading = PlanReader.Read(PlanJson.Parse(text, new SourcePlace("plan", 1, 1)), []);
        Assert.Empty(reading.Problems.Select(problem => $"{problem.Path}: {problem.Message}"));
        var scenario = reading.Plan!.Populations[0].Script!.Scenarios[0];
        Variables = scenario.Variables;
        Values = new ScriptValues(Variables.Count, 7, new UserKey(0, "shoppers", 1), world ?? ScriptWorld.Empty);
        _calls = [.. scenario.Steps.Select(step => new ScriptCall(step, Values))];
    }

    public IReadOnlyList<string> Variables { get; }

    public ScriptValues Values { get; }

    public RequestDraft Draft { get; } = new();

    public IReadOnlyList<string> Troubles => _binding.Troubles;

    public IReadOnlyList<ScriptStep> Steps => [.. _calls.Select(call => call.Step)];

    public CallLimits Limits(int step) => _binding.LimitsOf(_calls[step]);

    /// <summary>The value of a variable; null where it is not set.</summary>
    public string? this[string variable]
    {
        get => Values.IsSet(SlotOf(variable)) ? Encoding.UTF8.GetString(Values[SlotOf(variable)]) : null;
        set => Values.Set(SlotOf(variable), value!);
    }

    public GivenStep Send(int step = 0)
    {
        _binding.Compose(_calls[step], Credentials.Nobody, "", Draft);
        return this;
    }

    public (OutcomeClass Outcome, Finding? Finding) Answer(HttpExchange answer, int step = 0) => _binding.Read(_calls[step], answer, Credentials.Nobody);

    public OutcomeClass Answer(int status, string body, int step = 0) => Answer(new GivenAnswer(status, body), step).Outcome;

    private int SlotOf(string variable) => Variables.ToList().IndexOf(variable);
}
