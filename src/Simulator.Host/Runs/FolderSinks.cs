using Simulator.Actors.Reporting;
using Simulator.Metrics.Sinks;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Host.Runs;

/// <summary>Writes a run's seconds into its results folder.</summary>
internal sealed class FolderSinks(ResultsFolder folder) : IRunSinks
{
    public IReadOnlyList<ISecondSink> Open(RunId runId, LoadPlan plan) => [new TimelineFileSink(folder.Timeline)];
}
