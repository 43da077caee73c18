using Simulator.Imports.Reading;
using Simulator.Imports.Writing;

namespace Simulator.Imports.Har;

/// <summary>Makes a step of a recorded request.</summary>
internal sealed class HarRequest(HarCorrelation correlation, ImportNotes notes)
{
    private readonly StepNames _names = new();
    private readonly HarValues _values = new(correlation, notes);

    /// <param name="think">The pause before it.</param>
    public Yaml.Map Read(HarEntry entry, string? think)
    {
        var step = new Yaml.Map { IsBlock = true };
        var address = Address(entry);
        step.Add("name", Yaml.Literal(_names.Give($"{entry.Method} {Uri.UnescapeDataString(address.Split('?')[0])}")));
        step.Add(entry.Method.ToLowerInvariant(), address);
        var hasBody = new HarBody(_values, notes).Read(step, entry);
        step.Add("headers", Headers(entry, hasBody));
        correlation.Learn(entry, step);
        step.Add("check", new Yaml.Map().Add("status", Yaml.Number(entry.Status is >= 200 and <= 599 and not 304 ? entry.Status : 200))).Add("think", think);
        notes.Carry("request");
        return step;
    }

    private string Address(HarEntry entry)
    {
        var path = string.Join('/', entry.Url.AbsolutePath.Split('/').Select(segment => segment.Length == 0 ? "" : Of(Uri.UnescapeDataString(segment), segment)));
        var query = entry.Url.Query.TrimStart('?');
        if (query.Length == 0)
        {
            return path;
        }

        var pairs = query.Split('&').Select(pair =>
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            var value = at < 0 ? "" : Uri.UnescapeDataString(pair[(at + 1)..].Replace('+', ' '));
            return at < 0 ? Yaml.Escaped(pair) : $"{Yaml.Escaped(pair[..at])}={_values.Secret(pair[..at], value, entry.Request!, $"{entry.Path}.request.url") ?? Of(value, pair[(at + 1)..])}";
        });
        return $"{path}?{string.Join('&', pairs)}";
    }

    private string Of(string value, string written) => correlation.Variable(value) ?? Yaml.Escaped(written);

    private Yaml.Map? Headers(HarEntry entry, bool hasBody)
    {
        var headers = new Yaml.Map();
        foreach (var (name, value, node) in entry.RequestHeaders)
        {
            if (HarHeaders.IsKept(name, value, hasBody) && headers[name] is null)
            {
                headers.Add(name, _values.Header(name, value, node, $"{entry.Path}.request.headers"));
            }
        }

        return headers.IsEmpty ? null : headers;
    }
}
