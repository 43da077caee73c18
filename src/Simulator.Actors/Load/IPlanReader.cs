using Simulator.Model.Plans;

namespace Simulator.Actors.Load;

/// <summary>Reads a plan that travelled as canonical text.</summary>
public interface IPlanReader
{
    /// <exception cref="PlanRefusedException">The text is no plan that this node can carry out.</exception>
    LoadPlan Read(string planText);
}
