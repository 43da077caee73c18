using Simulator.Imports.Reading;
using Simulator.Imports.Writing;

namespace Simulator.Imports.Har;

/// <summary>Puts the acts together: a group for each page, pauses as they were recorded.</summary>
internal sealed class HarScenario(HarLog log, ImportNotes notes)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    public List<Yaml> Acts(IReadOnlyList<HarEntry> entries)
    {
        var correlation = new HarCorrelation(notes);
        var requests = new HarRequest(correlation, notes);
        var acts = new List<Yaml>();
        string? page = null;
        List<Yaml>? group = null;
        DateTimeOffset? ended = null;
        foreach (var entry in entries)
        {
            var step = requests.Read(entry, Pause(entry, ended));
            ended = ended is { } before && before > entry.Ended ? before : entry.Ended;
            if (entry.Page is null || !log.Pages.ContainsKey(entry.Page))
            {
                (page, group) = (null, null);
                acts.Add(step);
                continue;
            }

            if (entry.Page != page || group is null)
            {
                (page, group) = (entry.Page, []);
                acts.Add(Group(log.Pages[entry.Page], group));
            }

            group.Add(step);
        }

        correlation.Finish();
        Cookies(entries);
        return acts;
    }

    private Yaml.Map Group(string title, List<Yaml> steps)
    {
        var name = Uri.TryCreate(title, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url!.AbsolutePath : title;
        notes.Carry("page as a group", 1);
        return new Yaml.Map { IsBlock = true }.Add("group", Yaml.Literal(Words.Unique(Words.Name(name, "page"), _groups))).Add("steps", new Yaml.Items(steps) { IsBlock = true });
    }

    private string? Pause(HarEntry entry, DateTimeOffset? ended)
    {
        if (ended is not { } before || entry.Started - before < Least)
        {
            return null;
        }

        var gap = entry.Started - before;
        if (gap > Longest)
        {
            notes.Leave(entry.Node, entry.Path, $"a pause of {Times.Of(Math.Round(gap.TotalSeconds))}", $"it is cut to {Times.Of(Longest.TotalSeconds)}");
            gap = Longest;
        }

        notes.Carry("pause");
        return Times.Of(Math.Round(gap.TotalSeconds, 1));
    }

    // What the browser had before the recording began, a new user does not have.
    private void Cookies(IReadOnlyList<HarEntry> entries)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var name in entry.Request.At("cookies").Items.Select(cookie => cookie.At("name").Text).OfType<string>().Where(name => !given.Contains(name)))
            {
                notes.Leave(entry.Node, $"{entry.Path}.request.cookies", $"the cookie `{name}`, which no recorded answer sets", "record from the log-in on, or see that no step needs it or that the target sets it");
                given.Add(name);
            }

            foreach (var response in new[] { entry.Node.At("response"), entry.Response })
            {
                given.UnionWith(response.At("cookies").Items.Select(cookie => cookie.At("name").Text ?? ""));
                given.UnionWith(response.At("headers").Items.Where(header => header.At("name").Text?.Equals("set-cookie", StringComparison.OrdinalIgnoreCase) == true)
                    .SelectMany(header => (header.At("value").Text ?? "").Split('\n')).Select(line => line.Split('=')[0].Trim()));
            }
        }
    }
}
