using Simulator.Host.Reports;
using Simulator.Metrics.Results;
using Simulator.Model.Runs;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>The last thing that a run says: gates, phases, what was found, why to trust it, the verdict.</summary>
internal static class VerdictText
{
    public static void Write(IAnsiConsole console, RunSummary run, string folder, IReadOnlyList<string> problems)
    {
        console.WriteLine();
        WriteGatesAndPhases(console, run);
        WriteFound(console, run);
        WriteTrust(console, run);
        if (RunFacts.IsRehearsal(run)) WriteStyled(console, $"REHEARSAL: {RunFacts.Rehearsal(run)}", "yellow");
        WriteTraffic(console, run);
        WriteLine(console, run);
        WriteProblems(console, problems);
        // Past Spectre's wrapping, so that the path can be copied whole.
        console.Profile.Out.Writer.WriteLine($"Results: {folder}");
    }

    /// <summary><c>✗ FAIL: reason (exit code 99)</c>.</summary>
    public static void WriteLine(IAnsiConsole console, RunSummary run) =>
        WriteStyled(console, $"{Mark(run.Verdict, console.Profile)}: {run.Reason} (exit code {run.ExitCode})", $"bold {Colour(run.Verdict)}");

    /// <summary><c>✓ Traffic follows the plan: yes; 63 claims held</c>; nothing where it was not counted.</summary>
    public static void WriteTraffic(IAnsiConsole console, RunSummary run)
    {
        if (run.Conformance is not { } conformance) return;
        var verdict = ConformanceTables.VerdictOf(conformance);
        var sign = console.Profile.Capabilities.Unicode ? VerdictMark.Sign(verdict) + " " : "";
        WriteStyled(console, sign + ConformanceTables.Line(conformance), conformance.Follows == TrafficFollows.No ? $"bold {Colour(verdict)}" : Colour(verdict));
    }

    /// <summary>The same for a run without results.</summary>
    public static void WriteFailure(IAnsiConsole console, string why, int exitCode) => WriteStyled(console, $"{why} (exit code {exitCode})", "bold red");

    public static void WriteProblems(IAnsiConsole console, IReadOnlyList<string> problems)
    {
        foreach (var problem in problems) WriteStyled(console, problem, "yellow");
    }

    /// <summary>Sign and word; signs that a terminal without Unicode shows too.</summary>
    public static string Mark(Verdict verdict, Profile profile) => profile.Capabilities.Unicode ? VerdictMark.Of(verdict) : VerdictMark.Word(verdict);

    public static string Colour(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "green",
        Verdict.Warn => "yellow",
        Verdict.NotMeasured => "grey",
        _ => "red",
    };

    private static void WriteGatesAndPhases(IAnsiConsole console, RunSummary run)
    {
        if (console.Profile.Width >= VerdictTables.LeastWidth)
        {
            if (run.Thresholds.Count > 0) console.Write(VerdictTables.Gates(run, console.Profile));
            console.Write(VerdictTables.Phases(run, console.Profile));
            if (run.Groups.Count > 0) console.Write(VerdictTables.Groups(run, console.Profile));
            return;
        }
        Head(console, "Gates");
        foreach (var gate in VerdictLines.Gates(run, console.Profile)) Item(console, gate);
        Head(console, "Phases");
        foreach (var phase in VerdictLines.Phases(run)) Item(console, phase);
        if (run.Groups.Count > 0) Head(console, "Groups");
        foreach (var group in VerdictLines.Groups(run)) Item(console, group);
        console.WriteLine();
    }

    private static void WriteFound(IAnsiConsole console, RunSummary run)
    {
        Head(console, "What was found");
        foreach (var total in TotalsText.Of(run)) Item(console, total);
        foreach (var found in LoadAgainstCapacity.Found(run)) Item(console, found);
        foreach (var bottleneck in Bottlenecks.Seen(run)) Item(console, bottleneck);
        if (run.ExampleJob.Count > 0) Item(console, ExampleJobText.Of(run.ExampleJob));
        console.WriteLine();
    }

    private static void WriteTrust(IAnsiConsole console, RunSummary run)
    {
        Head(console, "What speaks for trusting it");
        foreach (var statement in Trust.Statements(run)) Item(console, statement);
        Item(console, TotalsText.Of(run.Generator));
        console.WriteLine();
    }

    private static void Head(IAnsiConsole console, string text) => WriteStyled(console, text, "bold");

    private static void Item(IAnsiConsole console, string text) => console.Write(new Padder(new Text(text), new Padding(2, 0, 0, 0)));

    private static void WriteStyled(IAnsiConsole console, string text, string style)
    {
        console.Write(new Text(text, Style.Parse(style)));
        console.WriteLine();
    }
}
