using Simulator.Model.Behaviour.Code;
using Simulator.Model.Plans;

namespace Simulator.Actors.Load;

/// <summary>Reads plans from the canonical text in which they travel between nodes.</summary>
/// <param name="stepNames">The steps that a threshold can be set on.</param>
/// <param name="code">The types of users that this node brought along; null: none.</param>
public sealed class TravelledPlans(IReadOnlyList<string> stepNames, ICodeCatalog? code = null) : IPlanReader
{
    public LoadPlan Read(string planText)
    {
        try
        {
            var reading = PlanReader.Read(CanonicalPlan.Parse(planText), stepNames, code);
            return reading.Plan ?? throw new PlanRefusedException(
                $"this node cannot read the plan, do all nodes run the same version? {string.Join("; ", reading.Problems)}");
        }
        catch (FormatException broken)
        {
            throw new PlanRefusedException($"the plan that came is broken: {broken.Message}");
        }
    }
}
