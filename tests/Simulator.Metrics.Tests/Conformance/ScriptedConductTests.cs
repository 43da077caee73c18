using Simulator.Metrics.Prediction;
using Simulator.Metrics.Recording;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>Scripted users are counted beside personas, with nothing of a market.</summary>
public sealed class ScriptedConductTests
{
    private static readonly ScriptStep Step = new("read", ScriptVerb.Get, Template.Empty, Template.Empty, null, [], Check.None, new Laws.Uniform(1, 3), "") { Pause = 0 };

    private static readonly LoadPlan Plan = WatchedCrowd.Plan with
    {
        Populations =
        [
            .. WatchedCrowd.Plan.Populations,
            new Population("shoppers", null, 0.1, null!) { Script = new ScriptedPeople(new Scenario("order", [Step], []), new Laws.Constant(0)) },
        ],
    };

    [Fact]
    public void Their_think_times_are_counted_and_nothing_else()
    {
        var scripted = new ConductLayout(Plan).Populations[^1];

        Assert.Equal("read", Assert.Single(scripted.Pauses).Bins.Name);
        Assert.Empty(scripted.Rows);
        Assert.Empty(scripted.Traits);
        Assert.Null(scripted.Model);
    }

    [Fact]
    public void A_recorder_takes_what_they_do()
    {
        var layout = new ConductLayout(Plan);
        var recorder = new ConductRecorder(layout, 1);
        var user = new UserKey(Plan.Populations.Count - 1, "shoppers", 0);
        var mind = PlannedUsers.Of(Plan, new Unwatched(), recorder).Create(user);

        mind.BeginSession(TimeSpan.Zero);
        var step = mind.Next(TimeSpan.Zero)!.Value;
        recorder.Sent(user, step.Pause, step.Think, step.Think);
        var flip = recorder.Flip(isSecond: false);

        var place = layout.Populations[^1].Pauses[0];
        Assert.Contains(flip.Cells, cell => cell >= place.Start && cell < place.Realised);
        Assert.Contains(flip.Cells, cell => cell >= place.Realised);
    }

    [Fact]
    public void The_layout_of_personas_stays_as_it_was_beside_them() =>
        Assert.Equal(new ConductLayout(WatchedCrowd.Plan).Populations.Select(one => one.SessionsEnded), new ConductLayout(Plan).Populations.Take(Plan.Populations.Count - 1).Select(one => one.SessionsEnded));

    [Fact]
    public void What_they_will_do_is_not_predicted()
    {
        Assert.False(Predictor.CanPredict(Plan));
        Assert.True(Predictor.CanPredict(WatchedCrowd.Plan));
    }
}
