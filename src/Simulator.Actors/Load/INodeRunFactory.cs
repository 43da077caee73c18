using Simulator.Model.Runs;

namespace Simulator.Actors.Load;

/// <summary>Builds what a node needs for its share of a run.</summary>
public interface INodeRunFactory
{
    /// <exception cref="PlanRefusedException">This node cannot carry the plan out.</exception>
    NodeRun Create(LoadProtocol.PrepareShare share);
}
