using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;

namespace Simulator.Model.Tests.Scripts.Flow;

/// <summary>Lives sessions of a scenario; answers stand in a map of captures by the names of steps.</summary>
public abstract class FlowTest
{
    private static readonly UserKey First = new(1, "guests", 0);

    private readonly Dictionary<string, IReadOnlyList<(string Variable, string Value)>> _captures = [];
    private readonly HashSet<string> _failing = [];

    internal DiaryOfMeasures Diary { get; } = new();

    /// <summary>Where requests went; <c>+</c> before what went out beside another, seconds for pauses alone.</summary>
    internal List<string> Sent { get; } = [];

    internal TimeSpan Now { get; set; }

    /// <summary>How long an answer takes.</summary>
    internal TimeSpan Latency { get; set; } = TimeSpan.Zero;

    internal ScriptWorld World { get; set; } = ScriptWorld.Empty;

    /// <summary>A plan whose guests follow these acts.</summary>
    internal static LoadPlan Plan(string acts, params IReadOnlyList<string> sets) => GivenScript.Plan([$"scenarios.browse={acts}", .. sets]);

    internal static IReadOnlyList<string> Problems(string acts, params IReadOnlyList<string> sets) => GivenScript.Problems([$"scenarios.browse={acts}", .. sets]);

    internal IBehaviour User(string acts, params IReadOnlyList<string> sets) => User(Plan(acts, sets), First);

    internal IBehaviour User(LoadPlan plan, UserKey user) =>
        PlannedUsers.Of(plan, new Unwatched(), new Unwatched(), World with { Measures = Diary, Troubles = Diary }).Create(user);

    internal void Answers(string step, params IReadOnlyList<(string Variable, string Value)> captures) => _captures[step] = captures;

    internal void Fails(string step) => _failing.Add(step);

    internal void Mends(string step) => _failing.Remove(step);

    /// <summary>Lives a whole session.</summary>
    /// <returns>What was sent in it.</returns>
    internal IReadOnlyList<string> Live(IBehaviour user)
    {
        Sent.Clear();
        user.BeginSession(Now);
        while (user.Next(Now) is { } step)
        {
            Assert.True(Sent.Count < 1000, "a session of 1,000 steps is a loop");
            Now += step.Think;
            if (step.IsPauseAlone)
            {
                Sent.Add($"{step.Think.TotalSeconds}s");
                continue;
            }

            Sent.Add(Written((ScriptCall)step.Call));
            Sent.AddRange((step.Companions ?? []).Select(one => $"+{Written((ScriptCall)one.Call)}"));
            Now += Latency;
            Hear(user, step.Name, step.Call);
            foreach (var companion in step.Companions ?? []) Hear(user, companion.Name, companion.Call);
        }

        return [.. Sent];
    }

    // Where it goes, as it is sent.
    private static string Written(ScriptCall call)
    {
        var address = new System.Buffers.ArrayBufferWriter<byte>();
        call.Step.Address.WriteTo(address, call.Values);
        return Encoding.UTF8.GetString(address.WrittenSpan);
    }

    private void Hear(IBehaviour user, string name, Call call)
    {
        var isOk = !_failing.Contains(name);
        var (step, values) = (ScriptCall)call;
        foreach (var (variable, value) in isOk && _captures.TryGetValue(name, out var captures) ? captures : [])
        {
            values.Set(step.Captures.Single(capture => capture.Name == variable).Slot, Encoding.UTF8.GetBytes(value));
        }

        user.Learn(new Answer(call, isOk ? OutcomeClass.Ok : OutcomeClass.ServerError, isOk ? ScriptFindings.Captured.All : null), Now);
    }
}
