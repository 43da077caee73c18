using System.Text;
using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Scripts;
using Simulator.Http;
using Simulator.Http.Sockets;
using Simulator.Model.Chance;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;
using Simulator.Model.Scripts.Templates;
using static Simulator.Actors.Tests.GivenRun;

namespace Simulator.Actors.Tests.Target.Scripts;

public sealed class ScriptedTargetTests : ActorTest
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    [Fact]
    public void Scripted_users_have_no_accounts_to_open()
    {
        var plan = Scripted(health: null);
        var run = new NodeRun(plan, Simulator.Model.Load.Share.Whole, new(plan, PlannedSteps.Of(plan)), new ScriptedMinds([], default))
        {
            Target = TargetOf(plan), Instruments = Instruments(plan, new(plan, PlannedSteps.Of(plan))),
        };

        Assert.Empty(run.OwnUsers());
        run.Release();
    }

    [Fact]
    public async Task A_health_path_that_the_plan_gives_is_asked_first()
    {
        using var target = TargetOf(Scripted(health: "/ready"));

        var refused = await Assert.ThrowsAsync<TargetRefusedException>(() => target.PrepareAsync([], _ => { }, CancellationToken.None));
        Assert.StartsWith("target http://127.0.0.1:1/ cannot be reached", refused.Message);
    }

    private static LoadPlan Scripted(string? health)
    {
        var step = new ScriptStep("read", ScriptVerb.Get, new TemplateBuilder().Literal(Encoding.UTF8.GetBytes("/")).Build(), Template.Empty, null, [], Check.None, null, "");
        var plan = Plan(Users("only", 60, 5, 5));
        return plan with
        {
            Target = plan.Target with { HealthPath = health },
            Populations = [new Population("shoppers", null, 1, null!) { Script = new ScriptedPeople(new Scenario("order", [step], []), new Laws.Constant(0)) }],
        };
    }

    private static HttpTarget TargetOf(LoadPlan plan) =>
        new(new SocketHttpEngine(new HttpEngineOptions { Origin = Nowhere }), Nowhere, plan, new ScriptBinding(new ScriptTroubles()), new RunId("run"), () => throw new InvalidOperationException("nothing is measured"));
}
