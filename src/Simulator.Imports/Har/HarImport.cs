using Simulator.Imports.Reading;
using Simulator.Imports.Writing;

namespace Simulator.Imports.Har;

/// <summary>Turns a browser's recording (HTTP Archive 1.2) into a plan with one scenario.</summary>
public static class HarImport
{
    /// <param name="name">Of the plan.</param>
    /// <exception cref="BrokenSourceException">The recording cannot be read, or no request of it counts.</exception>
    public static Imported Read(Source source, string name, HarOptions options)
    {
        var notes = new ImportNotes();
        var log = HarLog.Read(source);
        var entries = HarRedirects.Fold(new HarFilter(options, notes).Of(log), notes);
        var draft = new PlanDraft
        {
            Heading = $"Made from the recording {Path.GetFileName(source.File)}. Check it: simulator plan check FILE\nOne user did this once, one request after another: see that the pauses and the values are what many users would do.",
            Name = Words.Name(name, "recording"),
        };
        draft.Target.Add("baseUrl", $"${{TARGET_URL:-{entries[0].Origin}}}");
        var http = new Yaml.Map();
        if (entries.Any(entry => entry.SetsCookies || entry.SendsCookies))
        {
            http.Add("cookies", Yaml.Flag(true));
        }

        if (entries.Any(entry => entry.Redirects > 0))
        {
            http.Add("redirects", Yaml.Number(Math.Max(5, entries.Max(entry => entry.Redirects))));
        }

        draft.Target.Add("http", http.IsEmpty ? null : http);
        draft.Scenarios.Add(draft.Name, Yaml.Block(new HarScenario(log, notes).Acts(entries)));
        draft.Populations.Add(new Yaml.Map().Add("name", "visitors").Add("scenario", draft.Name).Add("share", Yaml.Bare("1"))
            .Add("pause", new Yaml.Map().Add("law", "exponential").Add("mean", "5s")));
        StartingLoad.AddTo(draft);
        return new Imported(draft.Text(), notes.Carried, notes.Left, notes.Variables);
    }
}
