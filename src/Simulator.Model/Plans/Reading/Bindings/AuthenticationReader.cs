using System.Text;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads <c>authentication</c>: what tells an API who asks.</summary>
internal static class AuthenticationReader
{
    private static readonly string[] Ways = ["bearer", "apiKey", "basic"];

    /// <summary>Headers and query parameters that it adds to an operation.</summary>
    public static (IReadOnlyList<ApiPair> Headers, IReadOnlyList<ApiPair> Query) Read(Section? section, ApiTemplateReader templates)
    {
        if (section is null)
        {
            return ([], []);
        }

        var headers = new List<ApiPair>();
        var query = new List<ApiPair>();
        if (section.Optional("bearer", templates.Header, null!) is { } bearer)
        {
            headers.Add(new ApiPair("Authorization: Bearer "u8.ToArray(), bearer));
        }

        var header = section.Optional<string?>("header", text => PairsReader.HeaderName(text).Then(name => (string?)name), null);
        var parameter = section.Optional<string?>("query", text => Numbers.Text(text).Then(name => (string?)name), null);
        if (section.Optional<ApiTemplate>("apiKey", header is null ? templates.Value : templates.Header, null!) is { } key)
        {
            if (header is not null) headers.Add(new ApiPair(Encoding.UTF8.GetBytes($"{header}: "), key));
            else if (parameter is not null) query.Add(new ApiPair(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(parameter)}="), key));
        }

        if (section.OptionalMap("basic") is { } basic)
        {
            var user = basic.Required("user", Numbers.Text, "write the user, such as {{account.email}}") ?? "";
            var password = basic.Required("password", Numbers.Text, "write the password, such as {{account.password}}") ?? "";
            var pair = templates.Header($"{user}:{password}");
            if (pair.Error is { } wrong) basic.Problem(wrong);
            else headers.Add(new ApiPair("Authorization: Basic "u8.ToArray(), pair.Value!, IsBase64: true));
            basic.Close();
        }

        return (headers, query);
    }

    /// <summary>Names what is wrong with the section as a whole.</summary>
    public static void Check(Section section)
    {
        var written = Ways.Where(section.Has).ToList();
        if (written.Count != 1)
        {
            section.Problem(written.Count == 0 ? $"says no way; write one of {string.Join(", ", Ways)}, or cookie or none in its place" : $"has {string.Join(" and ", written)}; write one of them");
        }
        else if (section.Has("apiKey") && section.Has("header") == section.Has("query"))
        {
            section.Problem("apiKey", "stands in one place; write header: X-Api-Key, or query: key");
        }

        section.Close();
    }
}
