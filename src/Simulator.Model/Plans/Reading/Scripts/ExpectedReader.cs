using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads the values that answers are held against; templates may stand in them.</summary>
internal static class ExpectedReader
{
    /// <summary>A value as JSON would have it: 7 is a number, "7" a text, a single variable what it holds.</summary>
    public static Parsed<Expected> Value(PlanNode node, ScriptVariables variables)
    {
        if (node is not PlanNode.Scalar scalar)
        {
            return Parsed<Expected>.Wrong($"expects a single value, found {node.Kind}");
        }

        if (PlanJson.Literal(scalar) is not { } literal)
        {
            return Text(scalar.Text, variables);
        }

        return new Expected(literal, literal switch { "null" => ValueKind.Null, "true" or "false" => ValueKind.Boolean, _ => ValueKind.Number });
    }

    /// <summary>A text, whatever it looks like.</summary>
    public static Parsed<Expected> Text(string text, ScriptVariables variables) => TemplateReader.HasPlaces(text)
        ? TemplateReader.Read(text, variables).Then(template => new Expected(text, template))
        : new Expected(text, ValueKind.Text);

    public static Parsed<Expected> Number(string text, ScriptVariables variables) => TemplateReader.HasPlaces(text)
        ? TemplateReader.Read(text, variables).Then(template => new Expected(text, template))
        : Numbers.Real(text).Then(_ => new Expected(text, ValueKind.Number));
}
