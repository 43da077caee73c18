using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>target.hosts</c>: other hosts that requests of scenarios may go to, by their names.</summary>
internal static class HostsReader
{
    public static IReadOnlyList<NamedHost> Read(Section target)
    {
        var hosts = new List<NamedHost>();
        if (target.OptionalMap("hosts") is not { } section)
        {
            return hosts;
        }

        foreach (var entry in section.Entries())
        {
            var url = entry.Value is PlanNode.Scalar { Text: var text } ? Url(text) : Parsed<Uri>.Wrong($"expects an address, found {entry.Value.Kind}");
            if ((Names.Read(entry.Key).Error ?? url.Error) is { } wrong)
            {
                section.Notes.Add(entry.Value.Place, section.PathOf(entry.Key), wrong);
            }
            else
            {
                hosts.Add(new NamedHost(entry.Key, url.Value!));
            }
        }

        return hosts;
    }

    private static Parsed<Uri> Url(string text) => text == "embedded"
        ? Parsed<Uri>.Wrong("`embedded` is the target itself; write the address of another host, such as https://id.example")
        : Names.BaseUrl(text).Then(url => url!);
}
