using Simulator.Model.Bindings;
using Simulator.Model.Plans.Reading.Bindings;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>target</c>.</summary>
internal static class TargetReader
{
    private static readonly TimeSpan MostTimeout = TimeSpan.FromHours(1);

    private static readonly string[] Bindings = ["marketplace"];

    /// <param name="isScripted">What is sent stands in the plan's scenarios: no binding is needed.</param>
    public static TargetPlan? Read(Section top, bool isScripted)
    {
        if (top.RequiredMap("target", $"write target: {{ baseUrl: http://…, binding: marketplace, timeouts: … }}, {PlanReader.Inherit}") is not { } target)
        {
            return null;
        }

        var url = target.Required("baseUrl", Names.BaseUrl, "write the address of the system under test, or embedded for the reference marketplace");
        var api = Api(target);
        var binding = api is not null ? api.Name
            : isScripted ? target.Optional("binding", Binding, "")
            : target.Required("binding", Binding, $"write which API the target speaks, such as {Bindings[0]}");
        var health = target.Optional<string?>("health", text => HealthPath(text).Then(path => (string?)path), null);
        var timeouts = Timeouts(target.RequiredMap("timeouts", $"write timeouts: {{ read: 10s, write: 30s }}, {PlanReader.Inherit}"));
        var marketplace = MarketplaceReader.Read(target);
        var http = HttpReader.Read(target);
        var hosts = HostsReader.Read(target);
        target.Close();
        return timeouts is null ? null : new TargetPlan(url, binding, timeouts, marketplace) { HealthPath = health, Http = http, Hosts = hosts, Api = api };
    }

    private static MarketApi? Api(Section target)
    {
        if (target.Map["binding"] is not PlanNode.Map map)
        {
            return null;
        }

        target.Node("binding");
        var problems = new List<PlanProblem>();
        var api = BindingReader.Read(map, problems);
        foreach (var problem in problems)
        {
            target.Notes.Add(problem.Place, problem.Path, problem.Message);
        }

        return api;
    }

    private static RequestTimeouts? Timeouts(Section? section)
    {
        if (section is null)
        {
            return null;
        }

        var read = section.Required("read", Limit, "write how long a reading request may take, such as 10s");
        var write = section.Required("write", Limit, "write how long a writing request may take, such as 30s");
        section.Close();
        return new RequestTimeouts(read, write);
    }

    private static Parsed<TimeSpan> Limit(string text) =>
        Durations.Positive(text).If(value => value <= MostTimeout, $"`{text}` is longer than an hour; whoever waits that long has gone");

    public static Parsed<string> HealthPath(string text) =>
        text.StartsWith('/') && text.All(letter => letter is > ' ' and < '\x7f')
            ? text
            : Parsed<string>.Wrong($"`{text}` is no path; write one below baseUrl such as /health, which answers 200 when the target is fit for a run");

    private static Parsed<string> Binding(string text) =>
        Bindings.Contains(text) ? text : Parsed<string>.Wrong($"there is no binding `{text}`{NearestWord.Hint(text, Bindings)}, and only a plan that is loaded from a file can name a file");
}
