using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Answers;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>thresholds</c>.</summary>
internal sealed class ThresholdReader(Judgeable plan)
{
    private readonly ScopeReader _scopes = new(plan);
    private readonly ActionReader _actions = new(plan.Phases);

    public IReadOnlyList<Threshold> Read(Section top)
    {
        var items = top.Items("thresholds");
        var thresholds = items.Select(Threshold).ToList();
        Uniqueness.Check(items.Select((item, index) => (item, item.Has("name") ? thresholds[index].Name : null)), "threshold");
        return Distinct(thresholds);
    }

    private Threshold Threshold(Section item)
    {
        var scope = _scopes.Read(item);
        var metric = item.Required("metric", text => Metrics.Read(text, plan.Metrics), "write what is judged, such as response.p99, errorRate or throughput");
        var limits = metric is null ? LimitsReader.Unread(item) : LimitsReader.Read(item, metric);
        var window = item.Optional<TimeSpan?>("window", text => Window(text).Then(value => (TimeSpan?)value), null);
        var whileUsers = item.Optional<int?>("while", text => UsersAtMost(text).Then(value => (int?)value), null);
        var action = _actions.Read(item, scope, limits);
        var gates = item.Optional("gates", Numbers.Flag, GatesOf(scope));
        var name = item.Optional("name", Numbers.Text, $"{metric?.Metric} of {scope}");
        ScopeFit.Check(item, scope, metric);
        item.Close();
        return new Threshold
        {
            Name = name,
            Scope = scope,
            Metric = metric?.Metric!,
            Limits = limits!,
            Window = window,
            WhileUsersAtMost = whileUsers,
            Action = action,
            Gates = gates,
        };
    }

    private bool GatesOf(ThresholdScope scope)
    {
        var phase = scope switch { ThresholdScope.OfPhase one => one.Phase, ThresholdScope.OfLevel one => one.Phase, _ => null };
        return plan.Phases.FirstOrDefault(one => one.Name == phase)?.Gates ?? true;
    }

    private static Parsed<TimeSpan> Window(string text) => Durations.Read(text)
        .If(value => value >= TimeSpan.FromSeconds(1), $"`{text}` is shorter than a second; write 1s or more")
        .If(value => value.Ticks % TimeSpan.TicksPerSecond == 0, $"`{text}` is no whole number of seconds");

    private static Parsed<int> UsersAtMost(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is ["users", "<=", var number] && Numbers.Whole(number) is { Error: null } most
            ? most.Value
            : Parsed<int>.Wrong($"`{text}` is no condition; write one such as users <= 500");
    }

    // Two limits on one figure (20% to 40%) are two thresholds; their names must not be one.
    private static List<Threshold> Distinct(List<Threshold> thresholds)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. thresholds.Select(one => (seen[one.Name] = seen.GetValueOrDefault(one.Name) + 1) is var count and > 1 ? one with { Name = $"{one.Name} ({count})" } : one)];
    }
}
