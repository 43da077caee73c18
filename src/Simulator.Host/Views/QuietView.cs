using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>Says how the run ended, and that its traffic was not the plan's where it was not, and nothing else.</summary>
internal sealed class QuietView(IAnsiConsole console) : IRunView
{
    public void Starting(string line)
    {
    }

    public void Preparing(int ready, int wanted)
    {
    }

    public void Began(LoadPlan plan)
    {
    }

    public void Progress(RunProgress progress)
    {
    }

    public void Notice(string line)
    {
    }

    public void Finished(RunSummary summary, string folder, IReadOnlyList<string> problems)
    {
        if (summary.Conformance is { Follows: TrafficFollows.No }) VerdictText.WriteTraffic(console, summary);
        VerdictText.WriteLine(console, summary);
        VerdictText.WriteProblems(console, problems);
    }

    public void Failed(string why, int exitCode) => VerdictText.WriteFailure(console, why, exitCode);

    public void Dispose()
    {
    }
}
