using Simulator.Metrics.Results;
using Simulator.Model.Plans;

// Not Simulator.Host.Console: that namespace would hide System.Console from the whole host.
namespace Simulator.Host.Views;

/// <summary>
/// What a person at the console sees of a run. Called in this order, steps may be left out; <see cref="Notice"/> may come at any time and from any thread.
/// Disposing gives the terminal back, also where a run broke off.
/// </summary>
internal interface IRunView : IDisposable
{
    /// <summary>A line of what happens before load begins, such as where the dashboard is.</summary>
    void Starting(string line);

    /// <summary>How many of the accounts that the run needs are there.</summary>
    void Preparing(int ready, int wanted);

    void Began(LoadPlan plan);

    /// <summary>About once a second.</summary>
    void Progress(RunProgress progress);

    /// <summary>Something that whoever watches has to know now, in a line.</summary>
    void Notice(string line);

    /// <param name="folder">Where the results lie.</param>
    /// <param name="problems">What could not be written, a line each.</param>
    void Finished(RunSummary summary, string folder, IReadOnlyList<string> problems);

    /// <summary>The run ended without results.</summary>
    void Failed(string why, int exitCode);
}
