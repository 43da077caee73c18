using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Model.Tests.Plans;

public sealed class LoadsReaderTests
{
    [Theory]
    [InlineData("""{"steps":[50,100,150,0]}""", "0-0.25:50-50 0.25-0.5:100-100 0.5-0.75:150-150 0.75-1:0-0")]
    [InlineData("""{"steps":50}""", "0-1:50-50")]
    [InlineData("""{"from":50,"to":150,"by":50}""", "0-0.3333:50-50 0.3333-0.6667:100-100 0.6667-1:150-150")]
    [InlineData("""{"from":100,"to":10,"by":50}""", "0-0.3333:100-100 0.3333-0.6667:50-50 0.6667-1:10-10")]
    [InlineData("""{"points":{"0s":50,"50s":100,"1m":20}}""", "0-0.5:50-100 0.5-0.6:100-20 0.6-1:20-20")]
    [InlineData("""{"points":{"25s":50}}""", "0-0.25:50-50 0.25-1:50-50")]
    [InlineData("""{"base":50,"peak":500,"at":"20s","lasts":"5s"}""", "0-0.2:50-50 0.2-0.25:500-500 0.25-1:50-50")]
    [InlineData("""{"base":50,"peak":500,"at":"20s","lasts":"5s","rise":"10s"}""", "0-0.2:50-50 0.2-0.3:50-500 0.3-0.35:500-500 0.35-0.45:500-50 0.45-1:50-50")]
    [InlineData("""{"base":1,"peak":9,"at":"0s","lasts":"10s","every":"50s"}""", "0-0.1:9-9 0.1-0.5:1-1 0.5-0.6:9-9 0.6-1:1-1")]
    [InlineData("""{"base":1,"peak":9,"at":"95s","lasts":"10s"}""", "0-0.95:1-1 0.95-1:9-9")]
    public void Shapes_are_lines_over_the_duration(string users, string lines) =>
        Assert.Equal(lines, string.Join(' ', Plan($$"""[{"name":"a","duration":"100s","users":{{users}}}]""").Segments[0].Curve.Lines
            .Select(line => FormattableString.Invariant($"{line.Start:0.####}-{line.End:0.####}:{line.From:0.####}-{line.To:0.####}"))));

    [Fact]
    public void Sessions_have_the_same_shapes() => Assert.Equal(
        new LoadCurve([new(0, 0.5, 1, 1), new(0.5, 1, 3, 3)]),
        Plan("""[{"name":"a","duration":"10s","sessions":{"steps":["1/s","180/min"]},"spacing":"even"}]""").Segments[0].Curve);

    [Fact]
    public void A_shorter_rehearsal_keeps_the_shape()
    {
        var plan = GivenPlan.Plan("thresholds=[]", "compression=10", """phases=[{"name":"a","duration":"100s","users":{"points":{"0s":0,"50s":100}}}]""");

        Assert.Equal(50, RunSchedule.Of(plan).LoadAt(TimeSpan.FromSeconds(2.5)));
    }

    [Fact]
    public void Populations_can_have_loads_of_their_own()
    {
        var plan = Plan("""[{"name":"a","duration":"10s","loads":{"owners":{"users":"5 -> 50"},"trades":{"sessions":"5/s","spacing":"even"}}},{"name":"b","duration":"10s","loads":{"owners":{"users":7}}}]""");

        Assert.Equal(
            [new PopulationLoad(LoadModel.Closed, new LoadCurve(5, 50)), new PopulationLoad(LoadModel.PartlyOpen, new LoadCurve(5, 5)) { Spacing = Spacing.Even }, null],
            plan.Segments[0].Own!);
        Assert.Equal([new PopulationLoad(LoadModel.Closed, new LoadCurve(7, 7)), null, null], plan.Segments[1].Own!);
    }

    [Fact]
    public void Closed_and_open_populations_stand_side_by_side()
    {
        var plan = Plan("""[{"name":"a","duration":"10s","loads":{"owners":{"users":40},"trades":{"sessions":"5/s"}}}]""") with { Seed = 3 };
        var (schedule, load) = (RunSchedule.Of(plan), new ClosedLoad(plan, Share.Whole));

        Assert.Equal([40, 0, 2], Enumerable.Range(0, 3).Select(population => load.UsersAt(schedule, TimeSpan.FromSeconds(5), population)));
        Assert.Equal([0, 5, 0], Enumerable.Range(0, 3).Select(population => new SessionIntensity(plan, schedule, population).RateAt(TimeSpan.FromSeconds(5))));
        // 5 spare accounts by shares, 60 to 40.
        Assert.Equal([43, 2, 2], AccountsNeeded.By(plan));
    }

    [Theory]
    [InlineData("""{"name":"a","duration":"9s","users":{"steps":[]}}""", "phases.a.users.steps", "has no step")]
    [InlineData("""{"name":"a","duration":"9s","users":{"steps":[1,-2]}}""", "phases.a.users.steps[1]", "`-2` is no whole number of users")]
    [InlineData("""{"name":"a","duration":"9s","users":{"from":1,"to":9,"by":0}}""", "phases.a.users.by", "is no step")]
    [InlineData("""{"name":"a","duration":"9s","users":{"from":0,"to":1000000,"by":1}}""", "phases.a.users.by", "more than 10000 stairs")]
    [InlineData("""{"name":"a","duration":"9s","users":{"points":{}}}""", "phases.a.users.points", "expects a map of moments and loads")]
    [InlineData("""{"name":"a","duration":"9s","users":{"points":{"10s":5}}}""", "phases.a.users.points.10s", "lies after the end; write 9s or less")]
    [InlineData("""{"name":"a","duration":"9s","users":{"points":{"5s":5,"4s":6}}}""", "phases.a.users.points.4s", "rising order")]
    [InlineData("""{"name":"a","duration":"9s","users":{"points":{"soon":5}}}""", "phases.a.users.points.soon", "`soon` is no duration")]
    [InlineData("""{"name":"a","duration":"9s","users":{"base":5,"at":"1s","lasts":"1s"}}""", "phases.a.users.peak", "is missing")]
    [InlineData("""{"name":"a","duration":"9s","users":{"base":5,"peak":6,"at":"9s","lasts":"1s"}}""", "phases.a.users.at", "lies after the end; write less than 9s")]
    [InlineData("""{"name":"a","duration":"9s","users":{"base":5,"peak":6,"at":"1s","lasts":"1s","rise":"1s","every":"2s"}}""", "phases.a.users.every", "write 3s or longer")]
    [InlineData("""{"name":"a","duration":"9s","users":{"steps":[1],"to":5}}""", "phases.a.users.to", "`to` is no key here")]
    [InlineData("""{"name":"a","duration":"9s","users":5,"spacing":"even"}""", "phases.a.spacing", "is of session starts")]
    [InlineData("""{"name":"a","duration":"9s","sessions":"5/s","spacing":"random"}""", "phases.a.spacing", "`random` is neither poisson")]
    [InlineData("""{"name":"a","duration":"9s","loads":{}}""", "phases.a.loads", "is empty")]
    [InlineData("""{"name":"a","duration":"9s","loads":{"owner":{"users":5}}}""", "phases.a.loads.owner", "there is no population `owner`; did you mean `owners`?")]
    [InlineData("""{"name":"a","duration":"9s","loads":{"admins":{"users":5}}}""", "phases.a.loads.admins", "admins are 2 beside all others")]
    [InlineData("""{"name":"a","duration":"9s","loads":{"owners":5}}""", "phases.a.loads.owners", "expects a map of keys, found `5`")]
    [InlineData("""{"name":"a","duration":"9s","loads":{"owners":{}}}""", "phases.a.loads.owners", "has no load")]
    [InlineData("""{"name":"a","duration":"9s","users":5,"loads":{"owners":{"users":5}}}""", "phases.a.users", "stands beside loads")]
    [InlineData("""{"name":"a","duration":"9s","loads":{"owners":{"users":5}}},{"name":"b","duration":"9s","loads":{"owners":{"sessions":"1/s"}}}""", "phases.b", "counts sessions of owners while phase `a` counts users")]
    [InlineData("""{"name":"a","duration":"9s","users":5},{"name":"b","duration":"9s","loads":{"trades":{"sessions":"1/s"}}}""", "phases.b", "counts sessions of trades while phase `a` counts users")]
    public void What_is_wrong_is_named_with_what_would_be_right(string phases, string path, string words)
    {
        var problem = Assert.Single(GivenPlan.Read("thresholds=[]", $"phases=[{phases}]").Problems);

        Assert.Equal(path, problem.Path);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    private static LoadPlan Plan(string phases) => GivenPlan.Plan("thresholds=[]", $"phases={phases}");
}
