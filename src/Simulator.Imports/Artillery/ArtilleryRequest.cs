using Simulator.Imports.Reading;
using Simulator.Imports.Writing;
using Simulator.Model.Plans.Tree;

namespace Simulator.Imports.Artillery;

/// <summary>Reads one request of a flow.</summary>
internal sealed class ArtilleryRequest(ArtilleryScript script, PlanDraft draft, ArtilleryTemplates templates, ImportNotes notes)
{
    public static readonly IReadOnlyList<string> Verbs = ["get", "post", "put", "patch", "delete", "head", "options"];

    private static readonly HashSet<string> Known =
        ["url", "uri", "name", "json", "body", "form", "formData", "headers", "qs", "cookie", "capture", "match", "expect", "followRedirect", "auth", "ifTrue", "gzip", "timeout"];

    private readonly StepNames _names = new();
    private readonly ArtilleryHosts _hosts = new(script, draft, templates, notes);
    private readonly ArtilleryBodies _bodies = new(script, templates, notes);
    private readonly ArtilleryBasic _basic = new(draft, templates, notes);
    private readonly ArtilleryAnswers _answers = new(templates, notes);

    /// <summary>The step; null where it has no address that can be carried over.</summary>
    public Yaml.Map? Read(PlanNode.Entry request, string path)
    {
        var spec = request.Value;
        var url = spec.Text ?? spec.At("url").Text ?? spec.At("uri").Text;
        if (url is null)
        {
            notes.Leave(request.Place, path, $"a {request.Key} without a url", "write the step with its path");
            return null;
        }

        var (host, address) = _hosts.Read(url, spec.At("url") ?? spec, path);
        var step = new Yaml.Map { IsBlock = true }.Add("name", Yaml.Literal(_names.Give(spec.At("name").Text ?? $"{request.Key.ToUpperInvariant()} {ArtilleryTemplates.Named(_hosts.Named(url))}")));
        step.Add(request.Key, address).Add("host", host);
        Query(step, spec, path);
        var type = Headers(step, spec, path);
        Body(step, request.Key, spec, type, path);
        Pairs(step, "cookies", spec.At("cookie"), $"{path}.cookie", areSecret: false);
        if (spec.At("followRedirect").IsFalse)
        {
            step.Add("redirects", Yaml.Bare("0"));
        }

        if (spec.At("timeout").Number is { } seconds)
        {
            step.Add("timeout", Times.Of(seconds));
        }

        _answers.Read(step, spec, path);
        foreach (var entry in spec.Entries.Where(entry => !Known.Contains(entry.Key)))
        {
            var isHook = entry.Key is "beforeRequest" or "afterResponse";
            notes.Leave(entry.Place, $"{path}.{entry.Key}", entry.Key == "jsonFromFile" ? "`jsonFromFile`, from which JavaScript makes the body" : isHook ? $"the JavaScript function `{string.Join(", ", entry.Value.Listed.Select(one => one.Text))}`" : $"`{entry.Key}`",
                entry.Key == "jsonFromFile" ? "write it as json:, with variables in it" : isHook ? "write what it does as steps, variables, captures or checks" : "see docs/scenarios.md for what a step can say");
        }

        notes.Carry("request");
        return step;
    }

    private void Body(Yaml.Map step, string verb, PlanNode spec, string? type, string path)
    {
        if (verb is "get" or "head" or "options")
        {
            foreach (var entry in spec.Entries.Where(entry => entry.Key is "json" or "form" or "formData" or "body"))
            {
                notes.Leave(entry.Place, $"{path}.{entry.Key}", $"the body of a {verb}", "write post, put or patch where the API takes one");
            }

            return;
        }

        _bodies.Read(step, spec, type, path);
        if (step["body"] is not null && step["headers"] is Yaml.Map headers)
        {
            // A raw body says its media type itself.
            foreach (var name in headers.Entries.Select(entry => entry.Key).Where(key => key.Equals("content-type", StringComparison.OrdinalIgnoreCase)).ToList())
            {
                headers.Remove(name);
            }

            if (headers.IsEmpty)
            {
                step.Remove("headers");
            }
        }
    }

    private void Query(Yaml.Map step, PlanNode spec, string path) => Pairs(step, "query", spec.At("qs"), $"{path}.qs", areSecret: true);

    private void Pairs(Yaml.Map step, string key, PlanNode? pairs, string path, bool areSecret)
    {
        var written = new Yaml.Map();
        foreach (var entry in pairs.Entries)
        {
            written.Add(entry.Key, areSecret || SecretKeys.IsSecret(entry.Key)
                ? ArtillerySecrets.Value(entry.Key, entry.Value, $"{path}.{entry.Key}", templates, notes)
                : Yaml.Text(templates.Text(entry.Value.Text ?? "", entry.Value, path)));
        }

        step.Add(key, written.IsEmpty ? null : written);
    }

    /// <returns>The media type that a header says.</returns>
    private string? Headers(Yaml.Map step, PlanNode spec, string path)
    {
        var headers = new Yaml.Map();
        var defaults = script.Config["http"].At("defaults", "headers") ?? script.Config["defaults"].At("headers") ?? script.Config["defaults"].At("http", "headers");
        foreach (var (entry, at) in defaults.Entries.Select(entry => (entry, "config.http.defaults.headers")).Concat(spec.At("headers").Entries.Select(entry => (entry, $"{path}.headers"))))
        {
            if (ArtillerySecrets.BelongsToConnection(entry.Key))
            {
                notes.Leave(entry.Place, $"{at}.{entry.Key}", $"the header {entry.Key}", "it belongs to the connection and is written for you");
                continue;
            }

            if (headers.Entries.FirstOrDefault(one => one.Key.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)) is { } before)
            {
                headers.Remove(before.Key);
            }

            headers.Add(entry.Key, ArtillerySecrets.Value(entry.Key, entry.Value, $"{at}.{entry.Key}", templates, notes));
        }

        if (_basic.Read(spec.At("auth"), $"{path}.auth") is { } basic)
        {
            headers.Add("Authorization", Yaml.Text(basic));
        }

        step.Add("headers", headers.IsEmpty ? null : headers);
        return headers.Entries.FirstOrDefault(entry => entry.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase))?.Value is Yaml.Scalar type ? type.Value : null;
    }
}
