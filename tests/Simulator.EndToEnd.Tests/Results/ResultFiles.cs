using System.Xml.Linq;
using Simulator.Metrics.Results;

namespace Simulator.EndToEnd.Tests.Results;

/// <summary>What a run has written.</summary>
internal sealed class ResultFiles(string folder)
{
    public static readonly IReadOnlyList<string> AllNames =
        ["summary.json", "timeline.jsonl", "report.md", "report.html", "junit.xml", "plan.lock.yaml", "simulator.log", "run.record.gz"];

    public string Folder => folder;

    public RunSummary Summary => ResultsJson.Deserialize(Text("summary.json"));

    public XElement JUnit => XDocument.Parse(Text("junit.xml")).Root!.Element("testsuite")!;

    /// <summary>Every line of the timeline; each has to be whole.</summary>
    public IReadOnlyList<SecondRecord> Timeline => [.. WholeLines().Select(ResultsJson.DeserializeLine)];

    public string In(string name) => Path.Combine(folder, name);

    public bool Has(string name) => File.Exists(In(name));

    public string Text(string name) => File.ReadAllText(In(name));

    /// <summary>Lines of the timeline that have their end; also while it is being written.</summary>
    public IReadOnlyList<string> WholeLines()
    {
        if (!Has("timeline.jsonl"))
        {
            return [];
        }

        var text = Text("timeline.jsonl");
        return text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Expects every file, each of them whole and not empty.</summary>
    public void AreComplete()
    {
        Assert.All(AllNames, name => Assert.True(Has(name) && new FileInfo(In(name)).Length > 0, $"{name} is missing or empty"));
        Assert.EndsWith("\n", Text("timeline.jsonl"), StringComparison.Ordinal);
        Assert.EndsWith("</html>", Text("report.html").TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(Summary.Totals.Requests, Timeline.Sum(second => second.Requests));
        Assert.NotEmpty(JUnit.Elements());
    }
}
