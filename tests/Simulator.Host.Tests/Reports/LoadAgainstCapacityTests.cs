using Simulator.Host.Reports;
using Simulator.Host.Reports.Markdown;
using Simulator.Host.Views;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;

namespace Simulator.Host.Tests.Reports;

public sealed class LoadAgainstCapacityTests
{
    private static readonly CapacitySummary Capacity = new("20:exp(20ms)", 1000, new CapacityReached(465, "stress/1000", 1000, 988));

    private static readonly RunSummary Run = SampleRun.Summary() with
    {
        Capacity = Capacity,
        Phases = [.. SampleRun.Summary().Phases.Select(phase => phase.Name == "recovery" ? phase with { Verdict = Verdict.Pass } : phase)],
    };

    [Fact]
    public void The_break_and_what_came_beyond_it_are_told_with_their_figures()
    {
        var found = LoadAgainstCapacity.Found(Run);

        Assert.Equal(
            [
                "The target broke where its capacity ends: from 7:45 on, in stress/1000, 1,000 users were served 988 requests/s, 99 % of the declared 1,000 requests/s (station 20:exp(20ms)).",
                "Beyond it users only waited longer: 1,996 users in stress/2000 asked for about 1,019 requests/s (102 %) and were served 837 (84 %); response p95 went from 140 ms in sustained to 880 ms.",
                "It came back: 250 users in recovery were served 127 requests/s (13 %) with a response p95 of 139 ms (sustained: 140 ms).",
            ],
            found);
    }

    [Fact]
    public void A_target_that_stays_slow_did_not_come_back()
    {
        var run = Run with { Phases = [.. Run.Phases.Take(3), Run.Phases[3] with { Verdict = Verdict.Fail }] };

        Assert.StartsWith("It did not come back within its limits: 250 users in recovery", LoadAgainstCapacity.Found(run)[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_capacity_that_was_never_reached_is_held_against_the_most_that_was_served() => Assert.Equal(
        ["The declared capacity of 1,000 requests/s (station 20:exp(20ms)) was never reached: the most was 989 requests/s in stress/1000, 99 % of it."],
        LoadAgainstCapacity.Found(Run with { Capacity = Capacity with { Reached = null } }));

    [Fact]
    public void Without_a_declaration_and_in_an_invalid_run_nothing_is_said()
    {
        Assert.Empty(LoadAgainstCapacity.Found(SampleRun.Summary()));
        Assert.Empty(LoadAgainstCapacity.Found(Run with { Verdict = Verdict.Invalid }));
        Assert.Empty(LoadAgainstCapacity.Found(SampleRun.Empty() with { Capacity = Capacity }));
    }

    [Fact]
    public void What_users_asked_for_follows_from_their_number_and_what_they_waited()
    {
        var stress = Run.Phases[2] with { Throughput = 400, Users = Run.Phases[2].Users with { Active = 200 }, ResponseTimeMs = new(9, 1, 1, 1, 1, 1, 1, 100, 0) };

        Assert.Equal(500, LoadAgainstCapacity.Asked(stress)!.Value, 6);
        Assert.Null(LoadAgainstCapacity.Asked(stress with { Users = stress.Users with { SessionsPlanned = 5 } }));
        Assert.Null(LoadAgainstCapacity.Asked(SampleScopes.NotReached("x", 5)));
    }

    [Fact]
    public void The_report_has_it_in_configuration_phases_table_and_a_section_of_its_own()
    {
        var text = MarkdownReport.Render(Run, Timeline.Empty);

        Assert.Contains("- Declared capacity: 1,000 requests/s (station 20:exp(20ms))", text, StringComparison.Ordinal);
        Assert.Contains("| Asked for, requests/s | Asked, of capacity | Served, of capacity |", text, StringComparison.Ordinal);
        Assert.Contains("- Load against capacity: asked for about 272 requests/s (27 %), served 250 (25 %) of the declared 1,000", text, StringComparison.Ordinal);
        Assert.Contains("## Load against capacity\n\n- The target broke", text, StringComparison.Ordinal);
        Assert.DoesNotContain("throughput did not follow the load", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(40)]
    public void The_verdict_fits_the_terminal_with_it(int width)
    {
        using var writer = new StringWriter();
        var console = RunViews.On(writer, isTerminal: false, noColor: true);
        console.Profile.Width = width;

        VerdictText.Write(console, Run, "results/run", []);

        Assert.All(writer.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd().Length, 0, width));
        Assert.Equal(width >= 100, writer.ToString().Contains("Asked/s", StringComparison.Ordinal));
        Assert.Contains("The target broke", writer.ToString(), StringComparison.Ordinal);
    }
}
