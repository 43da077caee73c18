using System.Globalization;
using Simulator.Imports.Reading;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Har;

/// <summary>A recording: its requests in the order in which they were sent, and the titles of its pages.</summary>
internal sealed record HarLog(PlanNode Entries, IReadOnlyList<HarEntry> Requests, IReadOnlyDictionary<string, string> Pages)
{
    /// <exception cref="BrokenSourceException">It is no recording.</exception>
    public static HarLog Read(Source source)
    {
        var root = SourceTree.Json(source.Text.TrimStart('\uFEFF'), source.File);
        if (root.At("log", "entries") is not PlanNode.Sequence list)
        {
            throw new BrokenSourceException(root.At("log")?.Place ?? new SourcePlace(source.File, 1, 1), "has no `log.entries`; this is no recording of a browser (HAR)");
        }

        var requests = new List<HarEntry>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            requests.Add(Entry(list.Items[i], $"log.entries[{i}]"));
        }

        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in root.At("log", "pages").Items)
        {
            if (page.At("id").Text is { } id)
            {
                pages[id] = page.At("title").Text ?? id;
            }
        }

        return new HarLog(list, [.. requests.OrderBy(entry => entry.Started)], pages);
    }

    private static HarEntry Entry(PlanNode node, string path)
    {
        var url = node.At("request", "url").Text;
        if (node.At("request", "method").Text is not { Length: > 0 } method || !Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            throw new BrokenSourceException(node.Place, $"{path} has no request with a method and a whole url; this recording is broken or cut off");
        }

        return DateTimeOffset.TryParse(node.At("startedDateTime").Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var started)
            ? new HarEntry(node, path, method.ToUpperInvariant(), address, started)
            : throw new BrokenSourceException(node.Place, $"{path} has no startedDateTime such as 2026-05-01T10:00:00.000Z");
    }
}
