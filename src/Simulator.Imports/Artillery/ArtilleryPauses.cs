using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads <c>think</c> with its <c>jitter</c>: a time, a range, or a variable of the script.</summary>
internal sealed partial class ArtilleryPauses(ArtilleryScript script, ImportNotes notes)
{
    // As many ways as one choice of a plan has.
    private const int MostChoices = 10;

    /// <param name="item">The act that holds <c>think</c>.</param>
    public List<Yaml> Read(PlanNode item, string path)
    {
        var think = item.At("think")!;
        var text = think.Text ?? "";
        var jitter = item.At("jitter").Text ?? script.Config["defaults"].At("think", "jitter").Text;
        if (Of(text, jitter) is { } time)
        {
            notes.Carry("pause");
            return [new Yaml.Map().Add("think", time)];
        }

        if (Variable().Match(text) is { Success: true } variable && script.Variable(variable.Groups["name"].Value) is { } value
            && value.Listed is { Count: > 0 and <= MostChoices } choices && choices.All(one => Of(one.Text ?? "", jitter) is not null))
        {
            notes.Carry("pause");
            return choices is [var only]
                ? [new Yaml.Map().Add("think", Of(only.Text!, jitter))]
                : [new Yaml.Map { IsBlock = true }.Add("oneOf", Yaml.Block(choices.Select(one =>
                    new Yaml.Map().Add("weight", Yaml.Bare("1")).Add("steps", Yaml.List([new Yaml.Map().Add("think", Of(one.Text!, jitter))])))))];
        }

        notes.Leave(think, $"{path}.think", $"the pause `{text}`", "write think: with a time or a law");
        return [];
    }

    private static Yaml? Of(string text, string? jitter)
    {
        if (Range().Match(text) is { Success: true } range)
        {
            return ArtilleryTimes.Seconds(range.Groups["from"].Value + range.Groups["unit"].Value) is { } from && ArtilleryTimes.Seconds(range.Groups["to"].Value + range.Groups["unit"].Value) is { } to
                ? Uniform(Math.Min(from, to), Math.Max(from, to))
                : null;
        }

        return ArtilleryTimes.Seconds(text) is not { } seconds ? null
            : Around(seconds, jitter) is > 0 and var around ? Uniform(Math.Max(0, seconds - around), seconds + around)
            : Yaml.Text(Times.Of(seconds));
    }

    // A share of the time, or seconds.
    private static double Around(double seconds, string? jitter) =>
        jitter is null ? 0
        : jitter.EndsWith('%') ? double.TryParse(jitter[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? seconds * percent / 100 : 0
        : ArtilleryTimes.Seconds(jitter) ?? 0;

    private static Yaml.Map Uniform(double from, double to) => new Yaml.Map().Add("law", "uniform").Add("from", Times.Of(from)).Add("to", Times.Of(to));

    [GeneratedRegex(@"^\s*(?<from>[0-9.]+)\s*-\s*(?<to>[0-9.]+)\s*(?<unit>[A-Za-z]*)\s*\z")]
    private static partial Regex Range();

    [GeneratedRegex(@"^\s*\{\{\s*(?<name>[\w.]+)\s*\}\}\s*\z")]
    private static partial Regex Variable();
}
