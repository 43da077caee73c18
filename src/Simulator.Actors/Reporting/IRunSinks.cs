using Simulator.Metrics.Sinks;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Actors.Reporting;

/// <summary>Opens the sinks of a run.</summary>
public interface IRunSinks
{
    IReadOnlyList<ISecondSink> Open(RunId runId, LoadPlan plan);
}
