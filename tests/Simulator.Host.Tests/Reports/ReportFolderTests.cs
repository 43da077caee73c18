using Simulator.Host.Reports;
using Simulator.Metrics.Results;

namespace Simulator.Host.Tests.Reports;

public sealed class ReportFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("reports").FullName;

    [Fact]
    public void All_reports_are_written_and_nothing_else_is_left()
    {
        var problems = new ReportFolder(Path.Combine(_path, "new"), SummaryJson.Of).Write(SampleRun.Summary(), SampleTimeline.Seconds());

        Assert.Empty(problems);
        Assert.Equal(["junit.xml", "report.html", "report.md", "summary.json"], Directory.GetFiles(Path.Combine(_path, "new")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_report_that_cannot_be_written_does_not_cost_the_others()
    {
        Directory.CreateDirectory(Path.Combine(_path, "report.md"));

        var problems = new ReportFolder(_path, SummaryJson.Of).Write(SampleRun.Summary(), SampleTimeline.Seconds());

        var problem = Assert.Single(problems);
        Assert.StartsWith("report.md could not be written: ", problem, StringComparison.Ordinal);
        Assert.Equal(["junit.xml", "report.html", "summary.json"], Directory.GetFiles(_path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_serializer_that_fails_is_told_in_one_line()
    {
        var problems = new ReportFolder(_path, _ => throw new InvalidOperationException("no\nroom")).Write(SampleRun.Summary(), []);

        Assert.Equal(["summary.json could not be written: no room"], problems);
    }

    [Fact]
    public void A_timeline_that_breaks_off_costs_the_charts_only()
    {
        var problems = new ReportFolder(_path, SummaryJson.Of).Write(SampleRun.Summary(), BreaksOff());

        Assert.Equal(["The timeline could not be read, charts are missing: line 2 is no JSON"], problems);
        Assert.Contains("No timeline was kept.", File.ReadAllText(Path.Combine(_path, "report.html")), StringComparison.Ordinal);

        static IEnumerable<SecondRecord> BreaksOff()
        {
            yield return SampleTimeline.At(0, 0);
            throw new FormatException("line 2 is no JSON");
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_told_and_nothing_is_thrown()
    {
        var file = Path.Combine(_path, "file");
        File.WriteAllText(file, "");

        var problems = new ReportFolder(file, SummaryJson.Of).Write(SampleRun.Summary(), []);

        Assert.Equal(5, problems.Count);
        Assert.StartsWith("The results folder could not be made: ", problems[0], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
