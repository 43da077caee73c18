using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Measures;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads what becomes of a step's answer beside its check: <c>record</c>, <c>onFail</c>, and the step's <c>tags</c>.</summary>
internal static class StepReactionsReader
{
    /// <param name="step">What was read of it so far; its captures can be recorded.</param>
    public static ScriptStep Read(Section item, ScriptStep step, ScriptVariables variables) => step with
    {
        OnFailureEnds = item.Optional<bool?>("onFail", OnFail, null),
        Records = Records(item, variables),
        Tags = TagsReader.Read(item),
    };

    private static Parsed<bool?> OnFail(string text) => text switch
    {
        "go" => false,
        "endSession" => true,
        _ => Parsed<bool?>.Wrong($"`{text}` is neither go (the next step follows) nor endSession"),
    };

    private static List<MetricRecord> Records(Section item, ScriptVariables variables)
    {
        var records = new List<MetricRecord>();
        if (item.OptionalMap("record") is not { } section)
        {
            return records;
        }

        foreach (var entry in section.Entries())
        {
            if (Record(section, entry, variables) is { } record)
            {
                records.Add(record);
            }
        }

        return records;
    }

    private static MetricRecord? Record(Section section, PlanNode.Entry entry, ScriptVariables variables)
    {
        var (path, metrics) = (section.PathOf(entry.Key), variables.Plan.Metrics);
        var number = metrics.Select(metric => metric.Name).ToList().IndexOf(entry.Key);
        if (number < 0)
        {
            section.Notes.Add(entry.Place, path, metrics.Count == 0
                ? $"there is no metric `{entry.Key}`; write it under metrics, such as metrics: {{ {entry.Key}: counter }}"
                : $"there is no metric `{entry.Key}`{NearestWord.Hint(entry.Key, [.. metrics.Select(metric => metric.Name)])}");
            return null;
        }

        var kind = metrics[number].Kind;
        return kind == CustomMetricKind.Rate
            ? new MetricRecord.Occasion(number, path, ConditionReader.Read(section, entry, variables))
            : Amount(section, entry, variables) is { } amount ? new MetricRecord.Amount(number, path, amount, kind == CustomMetricKind.Counter) : null;
    }

    private static Template? Amount(Section section, PlanNode.Entry entry, ScriptVariables variables)
    {
        var template = new TemplateBuilder();
        var wrong = entry.Value is not PlanNode.Scalar value ? $"expects a number or a variable, found {entry.Value.Kind}"
            : !value.Text.Contains("{{", StringComparison.Ordinal) && Numbers.Real(value.Text).Error is { } none ? none
            : TemplateReader.Add(template, value.Text, TemplateEscape.Text, variables, text => text);
        if (wrong is not null)
        {
            section.Notes.Add(entry.Value.Place, section.PathOf(entry.Key), wrong);
        }

        return wrong is null ? template.Build() : null;
    }
}
