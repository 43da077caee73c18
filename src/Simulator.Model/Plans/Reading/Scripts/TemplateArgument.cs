using Simulator.Model.Plans.Tree;
using Simulator.Model.Scripts;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>What stands between the brackets of a function or filter.</summary>
/// <param name="IsQuoted">It is a text, whatever it looks like.</param>
internal readonly record struct TemplateArgument(string Text, bool IsQuoted)
{
    /// <summary>As JSON has it, with its kind.</summary>
    public (string Text, ValueKind Kind) Value => IsQuoted || Text.Length == 0 ? (Text, ValueKind.Text) : PlanJson.Literal(new PlanNode.Scalar(default, Text, Quoted: false)) switch
    {
        null => (Text, ValueKind.Text),
        "null" => ("null", ValueKind.Null),
        "true" or "false" => (Text, ValueKind.Boolean),
        var number => (number, ValueKind.Number),
    };
}
