using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads <c>ensure</c>: thresholds, conditions and the short forms such as <c>p95</c> and <c>maxErrorRate</c>.</summary>
internal sealed partial class ArtilleryThresholds(ArtilleryScript script, PlanDraft draft, ImportNotes notes)
{
    public void Read()
    {
        Read(script.Config["ensure"], "config.ensure");
        Read(script.Config["plugins"].At("ensure"), "config.plugins.ensure");
    }

    private void Read(PlanNode? ensure, string path)
    {
        foreach (var entry in ensure.Entries)
        {
            var at = $"{path}.{entry.Key}";
            switch (entry.Key)
            {
                case "thresholds":
                    foreach (var limit in entry.Value.Listed.SelectMany(item => item.Entries))
                    {
                        Limit(limit.Key, "<", limit.Value.Text ?? "", limit.Value, at, warns: false);
                    }

                    break;
                case "conditions":
                    foreach (var condition in entry.Value.Listed)
                    {
                        Condition(condition, at);
                    }

                    break;
                case "maxErrorRate":
                    // In percent.
                    Add("errorRate", $"<= {entry.Value.Text}%", warns: false);
                    break;
                case "min" or "max" or "mean" or "median" or "p50" or "p75" or "p90" or "p95" or "p99" or "p999":
                    Limit($"http.response_time.{entry.Key}", "<", entry.Value.Text ?? "", entry.Value, at, warns: false);
                    break;
                default:
                    notes.Leave(entry.Place, at, $"`{entry.Key}`", "write a threshold");
                    break;
            }
        }
    }

    private void Condition(PlanNode condition, string path)
    {
        var expression = condition.At("expression").Text ?? condition.Text ?? "";
        var warns = condition.At("strict").IsFalse;
        var parts = And().Split(expression).Select(part => (Text: part, Match: Comparison().Match(part))).ToList();
        if (parts.Any(part => !part.Match.Success))
        {
            notes.Leave(condition, path, $"the condition `{expression}`", "write a threshold for each of its metrics");
            return;
        }

        foreach (var (_, match) in parts)
        {
            Limit(match.Groups["metric"].Value, match.Groups["op"].Value, match.Groups["value"].Value, condition, path, warns);
        }
    }

    private void Limit(string metric, string op, string value, PlanNode node, string path, bool warns)
    {
        var word = metric.StartsWith("engine.", StringComparison.Ordinal) ? metric["engine.".Length..] : metric;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            notes.Leave(node, path, $"the limit `{value}` of {metric}", "write a threshold");
            return;
        }

        var latency = Latency().Match(word);
        if (latency.Success && op is "<" or "<=")
        {
            var of = latency.Groups["of"].Value switch { "median" => "p50", "p999" => "p99.9", var other => other };
            if (of is not "min")
            {
                Add($"response.{of}", $"< {Times.Of(number / 1000)}", warns);
                return;
            }
        }
        else if (word is "http.request_rate" && op is ">" or ">=")
        {
            Add("throughput", $"> {number.ToString(CultureInfo.InvariantCulture)}/s", warns);
            return;
        }
        else if (word is "vusers.failed" or "core.vusers.failed" && number == 0)
        {
            Add("errorRate", "<= 0%", warns);
            return;
        }

        notes.Leave(node, path, $"the check {metric} {op} {value}", "write a threshold on response, errorRate, throughput or a metric of your own");
    }

    private void Add(string metric, string level, bool warns)
    {
        // A limit of none has no level below it: nothing but zero will do.
        var target = level.Replace("<= 0%", "< 0.0001%", StringComparison.Ordinal).Replace("<= ", "< ", StringComparison.Ordinal);
        var threshold = new Yaml.Map().Add("metric", metric).Add("target", target);
        if (warns)
        {
            threshold.Add("warn", (target[0] == '<' ? ">" : "<") + target[1..]);
        }

        if (draft.Thresholds.Contains(threshold) || draft.Thresholds.OfType<Yaml.Map>().Any(one => one["metric"] is Yaml.Scalar written && written.Value == metric && one["target"] is Yaml.Scalar limit && limit.Value == target))
        {
            return;
        }

        draft.Thresholds.Add(threshold);
        notes.Carry("threshold");
    }

    [GeneratedRegex(@"\s+and\s+|\s*&&\s*", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^\s*(?<metric>[A-Za-z_][A-Za-z0-9_.-]*)\s*(?<op><=|>=|==|<|>)\s*(?<value>[0-9.]+)\s*\z")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^http\.response_time(?:\.2xx)?\.(?<of>min|max|mean|median|p50|p75|p90|p95|p99|p999)\z")]
    private static partial Regex Latency();
}
