using Simulator.Model.Load;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans;

/// <summary>Turns an errand of a plan into a plan of its own: one user who follows it once, against the same target.</summary>
public static class ErrandRuns
{
    // Longer than any timeout: what ends an errand is its last step, or its time limit, and not a phase.
    private static readonly TimeSpan Endless = TimeSpan.FromDays(3650);

    /// <exception cref="ArgumentException">The plan has no such errand.</exception>
    public static LoadPlan Of(LoadPlan plan, Errand errand)
    {
        var name = errand == Errand.Setup ? "setup" : "teardown";
        var asked = (errand == Errand.Setup ? plan.Setup : plan.Teardown) ?? throw new ArgumentException($"the plan has no {name}", nameof(errand));
        return plan with
        {
            Populations = [new Population(name, null, 1, null!) { Script = new ScriptedPeople(asked.Scenario, new Chance.Laws.Constant(0)) }],
            Phases = [new Phase(name, false, [new Segment(name, null, LoadModel.Closed, new LoadCurve(1, 1), Endless)])],
            Accounts = new AccountsPlan("", 1, 0),
            Clock = plan.Clock with { ThinkScale = 1 },
            Arrivals = new ArrivalsPlan(),
            Startup = null,
            Feeders = [],
            Thresholds = [],
        };
    }
}
