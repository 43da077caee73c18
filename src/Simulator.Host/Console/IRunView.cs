using Simulator.Metrics.Results;
using Simulator.Model.Plans;

// Not Simulator.Host.Console: that namespace would hide System.Console from the whole host.
namespace Simulator.Host.Views;

/// <summary>What a person at the console sees of a run. Called from one thread at a time, in this order; what comes before may be left out.</summary>
internal interface IRunView
{
    /// <summary>A line of what happens before load begins, such as where the dashboard is.</summary>
    void Starting(string line);

    void Began(LoadPlan plan);

    /// <summary>About once a second.</summary>
    void Progress(RunProgress progress);

    /// <param name="folder">Where the results lie.</param>
    /// <param name="problems">What could not be written, a line each.</param>
    void Finished(RunSummary summary, string folder, IReadOnlyList<string> problems);
}
