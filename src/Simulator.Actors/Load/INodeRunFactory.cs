using Simulator.Model.Runs;

namespace Simulator.Actors.Load;

/// <summary>Builds what a node needs for its share of a run.</summary>
public interface INodeRunFactory
{
    /// <exception cref="PlanRefusedException">This node cannot carry the plan out.</exception>
    NodeRun Create(LoadProtocol.PrepareShare share);

    /// <summary>The same for what one user does once a run: a run of that user alone.</summary>
    /// <exception cref="PlanRefusedException">This node cannot carry the plan out.</exception>
    NodeRun Create(LoadProtocol.RunErrand errand);
}
