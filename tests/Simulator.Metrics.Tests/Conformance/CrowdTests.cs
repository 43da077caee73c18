using Simulator.Metrics.Results;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;
using Simulator.Model.Tests.Marketplace;

namespace Simulator.Metrics.Tests.Conformance;

/// <summary>Crowds that follow their plan are told so, and crowds that do not are told where.</summary>
public sealed class CrowdTests(ITestOutputHelper output)
{
    private static readonly MarketModel Model = WatchedCrowd.Model;

    [Fact]
    public void A_crowd_that_follows_its_plan_is_said_to()
    {
        var crowd = new WatchedCrowd(1);

        var conformance = crowd.Judge();

        Print(conformance);
        output.WriteLine($"largest second: {crowd.MostBytes} bytes");
        Assert.Equal(TrafficFollows.Yes, conformance.Follows);
        Assert.StartsWith("yes; ", conformance.Line, StringComparison.Ordinal);
        Assert.All(conformance.Claims, claim => Assert.NotEqual("", claim.Detail));
    }

    public static TheoryData<string, string> Mutants => new()
    {
        { "swapped weights", "contractors: contractor/list" },
        { "bid share three tenths higher", "contractors: contractor/job × the user's own factor" },
        { "visitors stay for five pages instead of six", "visitors: visitor/stay" },
        { "rank exponent 0", "contractors: rank of the picked job" },
        { "price coefficient halved", "homeowners: choice among bids, price" },
        { "waiting likelier", "homeowners: choice among bids, waiting" },
        { "eagerness the same for all", "contractors: eagerness" },
        { "a cap that is not scaled", "list page" },
        { "a cap that is scaled twice", "list page" },
        { "a cap that throws away", "at its cap" },
        { "think scale a tenth too large", "homeowners: view page" },
        { "exponential instead of Weibull", "contractors: list page" },
        { "a mean a tenth too long", "contractors: list page" },
        { "one stream for all users", "the same pause of different users" },
        { "two users with one stream", "no two users draw the same" },
        { "a timer that is 15 ms late", "delay of requests after their due moment" },
        { "a timer that is 5 ms early", "no request before its due moment" },
        { "whole tens of milliseconds", "all pauses together" },
    };

    [Theory]
    [MemberData(nameof(Mutants))]
    public void A_crowd_that_differs_from_its_plan_is_told_where(string what, string claim)
    {
        var crowd = Mutant(what);

        var conformance = crowd.Judge(seconds: 150);

        output.WriteLine(conformance.Line);
        Assert.Equal(TrafficFollows.No, conformance.Follows);
        Assert.StartsWith("no, because of ", conformance.Line, StringComparison.Ordinal);
        Assert.Contains(conformance.Claims, one => one.Result == ClaimResult.Failed && one.Name.Contains(claim, StringComparison.Ordinal));
        Assert.Contains(claim, conformance.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_sixty_runs_that_follow_their_plan_hardly_one_is_called_otherwise()
    {
        var alarms = Enumerable.Range(1000, 60).Select(seed => new WatchedCrowd((ulong)seed).Judge(40)).Where(one => one.Follows != TrafficFollows.Yes).ToList();

        foreach (var alarm in alarms) output.WriteLine(alarm.Line);
        // At a level of 1 % four alarms among sixty runs come with a chance of 0.3 %.
        Assert.InRange(alarms.Count, 0, 3);
    }

    private static WatchedCrowd Mutant(string what) => what switch
    {
        "swapped weights" => Lives(Model.With(MarketRow.List, 0.15, 0.7, 0.15)),
        "bid share three tenths higher" => Lives(Model.With(MarketRow.Job, 0.26, 0.74)),
        "visitors stay for five pages instead of six" => Lives(Model.With(MarketRow.Stay, 0.8, 0.2)),
        "rank exponent 0" => Lives(Model with { Contractor = Model.Contractor with { RankExponent = 0 } }),
        "price coefficient halved" => Lives(Model with { Business = Model.Business with { Choice = Model.Business.Choice with { Price = 2.75 } } }),
        "waiting likelier" => Lives(Model with { Business = Model.Business with { Choice = Model.Business.Choice with { WaitBase = 2 } } }),
        "eagerness the same for all" => Lives(Model with { Contractor = Model.Contractor with { Eagerness = new Laws.Constant(1) } }, users: 240),
        "a cap that is not scaled" => Lives(Pages(Model.Think.ListPage with { Cap = 60 / WatchedCrowd.ThinkScale })),
        "a cap that is scaled twice" => Lives(Pages(Model.Think.ListPage with { Cap = 60 * WatchedCrowd.ThinkScale })),
        "a cap that throws away" => new WatchedCrowd(5) { Kept = Uncapped, Users = 300 },
        "think scale a tenth too large" => new WatchedCrowd(5) { LivedThinkScale = 1.1 * WatchedCrowd.ThinkScale },
        "exponential instead of Weibull" => Lives(Pages(new Laws.Exponential(6) { Cap = 60 })),
        "a mean a tenth too long" => Lives(Pages(new Laws.Weibull(0.8, 6.6) { Cap = 60 }), users: 240),
        "one stream for all users" => new WatchedCrowd(5) { Streams = user => user with { Number = 0 } },
        "two users with one stream" => new WatchedCrowd(5) { Streams = user => user.Number == 7 ? user with { Number = 6 } : user },
        "a timer that is 15 ms late" => new WatchedCrowd(5) { Late = TimeSpan.FromMilliseconds(15) },
        "a timer that is 5 ms early" => new WatchedCrowd(5) { Late = TimeSpan.FromMilliseconds(-5) },
        "whole tens of milliseconds" => new WatchedCrowd(5) { Kept = pause => TimeSpan.FromMilliseconds(10 * Math.Round(pause.TotalMilliseconds / 10)) },
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "no such mutant"),
    };

    private static WatchedCrowd Lives(MarketModel lived, int users = 120) => new(5) { Lived = lived, Users = users };

    private static MarketModel Pages(Law listPage) => Model with { Think = Model.Think with { ListPage = listPage } };

    // What lies at a cap becomes no pause at all.
    private static TimeSpan Uncapped(TimeSpan pause) =>
        pause.TotalSeconds is var seconds && new[] { 60.0, 120, 90, 540, 380, 170, 30 }.Any(cap => Math.Abs(seconds - (cap * WatchedCrowd.ThinkScale)) < 1e-6) ? pause / 2 : pause;

    private void Print(ConformanceSummary conformance)
    {
        output.WriteLine(conformance.Line);
        foreach (var claim in conformance.Claims)
            output.WriteLine($"{claim.Family,-13} {claim.Result,-9} {claim.Name} | {claim.Test} n={claim.Samples} s={claim.Statistic:G4} p={claim.P:G3} adj={claim.AdjustedP:G3} e={claim.Effect:G3} | {claim.Detail}");
    }
}
