using Simulator.Model.Behaviour;
using Simulator.Model.Scripts.Flow;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Scripts.Measures;

/// <summary>What a step that was as its check asks for adds to a metric of the plan's own.</summary>
/// <param name="Metric">Index in the plan's own metrics.</param>
/// <param name="PlanPath">Where it stands in the plan, for messages.</param>
public abstract record MetricRecord(int Metric, string PlanPath)
{
    /// <returns>Why it cannot be added, in words; null where it can.</returns>
    public abstract string? ProblemIn(ScriptValues values);

    /// <summary>Tells what is added; nothing where there is a problem.</summary>
    public abstract void Tell(IScriptMeasures measures, UserKey user, ScriptValues values, TimeSpan now);

    /// <summary>For counters and trends.</summary>
    /// <param name="Value">Has to be a number.</param>
    /// <param name="IsCounter">Counters never go down.</param>
    public sealed record Amount(int Metric, string PlanPath, Template Value, bool IsCounter) : MetricRecord(Metric, PlanPath)
    {
        public override string? ProblemIn(ScriptValues values) =>
            !WrittenText.TryNumber(Value, values, out var number) ? "what is to be recorded is no number"
            : IsCounter && number < 0 ? "what is to be recorded is less than 0, and a counter only grows"
            : null;

        public override void Tell(IScriptMeasures measures, UserKey user, ScriptValues values, TimeSpan now)
        {
            if (WrittenText.TryNumber(Value, values, out var number) && !(IsCounter && number < 0)) measures.Measured(user, Metric, number, now);
        }
    }

    /// <summary>For rates.</summary>
    public sealed record Occasion(int Metric, string PlanPath, Condition Condition) : MetricRecord(Metric, PlanPath)
    {
        public override string? ProblemIn(ScriptValues values) => null;

        public override void Tell(IScriptMeasures measures, UserKey user, ScriptValues values, TimeSpan now) => measures.Held(user, Metric, Condition.Holds(values), now);
    }
}
