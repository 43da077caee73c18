using System.Buffers;
using System.Text;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads names with values: headers, query parameters, fields of a form.</summary>
internal static class PairsReader
{
    private static readonly SearchValues<char> InName = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~");
    private static readonly string[] OfTheEngine = ["host", "content-length", "connection", "transfer-encoding", "accept-encoding", "upgrade", "te", "trailer"];

    public static IReadOnlyList<ApiPair> Headers(Section? headers, ApiTemplateReader templates) => headers is null ? [] :
    [
        .. headers.Entries().Select(entry => HeaderName(entry.Key) is { Error: { } wrong } ? Noted(headers, entry, wrong)
            : Pair(headers, entry, $"{entry.Key}: ", templates.Header)).OfType<ApiPair>(),
    ];

    /// <summary>Query parameters, or the fields of a form (RFC 3986, section 3.4; WHATWG URL, application/x-www-form-urlencoded).</summary>
    public static IReadOnlyList<ApiPair>? Values(Section? values, ApiTemplateReader templates) => values is null ? null :
    [
        .. values.Entries().Select(entry => Pair(values, entry, $"{Uri.EscapeDataString(entry.Key)}=", templates.Value)).OfType<ApiPair>(),
    ];

    public static Parsed<string> HeaderName(string name) =>
        name.Length == 0 || name.AsSpan().ContainsAnyExcept(InName) ? Parsed<string>.Wrong($"`{name}` is no name of a header; write letters, digits and -")
        : OfTheEngine.Contains(name.ToLowerInvariant()) ? Parsed<string>.Wrong("belongs to the connection and is written for you; leave it out")
        : name;

    private static ApiPair? Pair(Section section, PlanNode.Entry entry, string name, Func<string, Parsed<ApiTemplate>> read)
    {
        var value = entry.Value is PlanNode.Scalar scalar ? read(scalar.Text) : Parsed<ApiTemplate>.Wrong($"expects a single value, found {entry.Value.Kind}");
        return value.Error is { } wrong ? Noted(section, entry, wrong) : new ApiPair(Encoding.UTF8.GetBytes(name), value.Value!);
    }

    private static ApiPair? Noted(Section section, PlanNode.Entry entry, string wrong)
    {
        section.Notes.Add(entry.Value.Place, section.PathOf(entry.Key), wrong);
        return null;
    }
}
