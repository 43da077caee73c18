using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads where a script sends its requests and how: <c>target</c>, <c>http</c>, <c>tls</c>; and names what of <c>config</c> has no counterpart.</summary>
internal sealed class ArtilleryTarget(ArtilleryScript script, PlanDraft draft, ImportNotes notes)
{
    // Read elsewhere, or without a meaning of their own here.
    private static readonly HashSet<string> Known =
        ["target", "phases", "http", "tls", "variables", "payload", "environments", "ensure", "defaults", "plugins", "processor", "statsInterval", "bundling", "includeFiles", "socketio", "ws", "mode", "name"];

    private static readonly HashSet<string> KnownPlugins = ["ensure", "expect", "metrics-by-endpoint", "fake-data", "http-file-uploads"];

    public void Read()
    {
        var target = script.Config["target"].Text;
        draft.Target.Add("baseUrl", target is null ? Need() : Address(target));
        if (script.Config["http"].At("timeout").Number is { } seconds)
        {
            draft.Target.Add("timeouts", new Yaml.Map().Add("read", Times.Of(seconds)).Add("write", Times.Of(seconds)));
            notes.Carry("time limit");
        }

        draft.Target.Add("http", Http(), "Users of Artillery keep cookies and follow redirects.");
        foreach (var entry in script.Config.Entries.Where(entry => !Known.Contains(entry.Key) && !(entry.Key == "apdex" || entry.Key == "engines")))
        {
            notes.Leave(entry.Place, $"config.{entry.Key}", $"`{entry.Key}` has no counterpart", "see docs/plans.md for what a plan can say");
        }

        if (script.Config["processor"] is { } processor)
        {
            notes.Leave(processor, "config.processor", $"JavaScript functions of {processor.Text}", "what they do is written as steps, variables and conditions, or in C#");
        }

        foreach (var plugin in script.Config["plugins"].Entries.Where(plugin => !KnownPlugins.Contains(plugin.Key)))
        {
            notes.Leave(plugin.Place, $"config.plugins.{plugin.Key}", $"plugin `{plugin.Key}`", plugin.Key switch
            {
                "apdex" => "judge percentiles with a threshold such as response.p95",
                "publish-metrics" => "the results folder has every second's figures",
                _ => "leave it out, or write what it does into the plan",
            });
        }
    }

    // Compressed answers are asked for where a request of the script does.
    private bool AsksForGzip(PlanNode? node) => node switch
    {
        PlanNode.Map map => map.Entries.Any(entry => (entry.Key == "gzip" && entry.Value.IsTrue) || AsksForGzip(entry.Value)),
        PlanNode.Sequence list => list.Items.Any(AsksForGzip),
        _ => false,
    };

    private Yaml.Map Http()
    {
        var (http, tls) = (script.Config["http"], script.Config["tls"]);
        var written = new Yaml.Map().Add("cookies", Yaml.Flag(true)).Add("redirects", Yaml.Bare("10"));
        if (http.At("pool").Number is { } pool)
        {
            written.Add("connections", "shared").Add("maxConnections", Yaml.Number(pool));
            notes.Carry("connection pool");
        }

        if (AsksForGzip(script.Scenarios))
        {
            written.Add("compression", Yaml.Flag(true));
            notes.Carry("compression");
        }

        if (tls.At("rejectUnauthorized").IsFalse)
        {
            written.Add("tls", new Yaml.Map().Add("insecure", Yaml.Flag(true)));
            notes.Carry("TLS setting");
        }

        foreach (var entry in http.Entries.Where(entry => entry.Key is not ("timeout" or "pool" or "defaults" or "extendedMetrics" or "maxSockets" or "cookieJarOptions")))
        {
            notes.Leave(entry.Place, $"config.http.{entry.Key}", $"`{entry.Key}`", "see target.http in docs/plans.md");
        }

        foreach (var entry in tls.Entries.Where(entry => entry.Key != "rejectUnauthorized"))
        {
            notes.Leave(entry.Place, $"config.tls.{entry.Key}", $"`{entry.Key}`", "name the file under target.http.tls");
        }

        return written;
    }

    private Yaml.Scalar Need()
    {
        notes.Leave(script.Config, "config.target", "no target", "give it in the environment, or as --target URL");
        return Yaml.Text(notes.Variable("TARGET_URL", "the address of the API"));
    }

    private Yaml.Scalar Address(string target)
    {
        notes.Carry("target");
        if (Uri.TryCreate(target, UriKind.Absolute, out var absolute) && absolute.UserInfo.Length > 0)
        {
            notes.Leave(script.Config["target"]!, "config.target", "user and password in an address", "write auth: { basic: … } with references to the environment");
            target = target.Replace($"{absolute.UserInfo}@", "", StringComparison.Ordinal);
        }

        if (!target.Contains("{{", StringComparison.Ordinal))
        {
            return Yaml.Text($"${{TARGET_URL:-{target.TrimEnd('/')}}}");
        }

        var templates = new ArtilleryTemplates(notes, new Yaml.Map(), null);
        return Yaml.Text(templates.Fixed(target, script.Config["target"]!, "config.target") ?? notes.Variable("TARGET_URL", $"the address of the API, in the script `{target}`"));
    }
}
