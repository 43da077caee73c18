using Simulator.Model.Chance;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads <c>think</c> and <c>pause</c>: a law of times, or one time that is always the same.</summary>
internal static class ThinkReader
{
    /// <summary>In honest seconds; null where there is none, and after a problem.</summary>
    public static Law? Read(Section item, string key = "think") => item.Node(key) switch
    {
        null => null,
        PlanNode.Scalar => item.Optional<Law?>(key, text => Durations.InSeconds(text).Then(seconds => (Law?)new Laws.Constant(seconds)), null),
        _ => LawReader.Required(item, key, LawUnit.Time),
    };
}
