using System.Text;
using Simulator.Model.Bindings;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads one operation of a binding.</summary>
internal static class OperationReader
{
    public static readonly IReadOnlyList<string> Verbs = [.. Enum.GetValues<ScriptVerb>().Select(KeyOf)];

    // What opens a session is asked for by nobody who is known already.
    private static readonly MarketOperation[] Openings = [MarketOperation.LogIn, MarketOperation.Refresh, MarketOperation.Register];

    public static ApiOperation Read(Section section, MarketOperation operation, ApiConventions conventions)
    {
        var templates = new ApiTemplateReader(conventions, operation);
        var (verb, path) = Request(section, templates);
        var isKnown = section.Optional("authenticated", Numbers.Flag, !Openings.Contains(operation));
        var (proofs, keys) = isKnown ? AuthenticationReader.Read(conventions.Authentication, templates) : ([], []);
        var json = section.Node("json") is { } body ? new ApiBodyReader(templates, section.Notes).Read(body, section.PathOf("json")) : null;
        var form = PairsReader.Values(section.OptionalMap("form"), templates);
        if ((json is not null || form is not null) && verb is ScriptVerb.Get or ScriptVerb.Head)
        {
            section.Problem(json is null ? "form" : "json", $"a {KeyOf(verb)} has no body; write query, or another verb");
        }

        if (json is not null && form is not null)
        {
            section.Problem("form", "stands beside json; a request has one body");
        }

        var query = PairsReader.Values(section.OptionalMap("query"), templates) ?? [];
        var headers = Headers(section, conventions, templates, isKnown, proofs);
        var answer = new AnswerReader(conventions, section, operation).Read();
        var outcomes = OutcomesReader.Read(section);
        section.Close();
        var request = new ApiRequest(verb, path, [.. query, .. keys], headers, json, form)
        {
            HasQuery = path.Parts.Any(part => part.Literal.Span.Contains((byte)'?')),
            HasContentType = headers.Any(header => Encoding.ASCII.GetString(header.Name.Span).StartsWith("content-type:", StringComparison.OrdinalIgnoreCase)),
        };
        if (answer is not null) answer = answer with { IsPaged = templates.Used.Contains(ApiVariable.Page) || templates.Used.Contains(ApiVariable.Offset) };
        return new ApiOperation(operation, request, answer, [.. outcomes, .. conventions.Outcomes], section.Path);
    }

    public static string KeyOf(ScriptVerb verb) => verb.ToString().ToLowerInvariant();

    // An operation's own header takes the place of a common one of this name.
    private static IReadOnlyList<ApiPair> Headers(Section section, ApiConventions conventions, ApiTemplateReader templates, bool isKnown, IReadOnlyList<ApiPair> proofs)
    {
        var inner = section.OptionalMap("headers");
        var own = PairsReader.Headers(inner, templates);
        var names = inner?.Map.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var common = conventions.Headers is not { } all ? [] : PairsReader.Headers(
            new Section(all.Map with { Entries = [.. all.Map.Entries.Where(entry => !names.Contains(entry.Key))] }, all.Path, "headers", all.Notes), templates);
        var key = conventions.IdempotencyHeader is { } name && isKnown && !names.Contains(name)
            ? [new ApiPair(Encoding.UTF8.GetBytes($"{name}: "), new ApiTemplate([new ApiPart(default, ApiVariable.Key)], TemplateEscape.Header))]
            : Array.Empty<ApiPair>();
        return [.. own, .. common, .. proofs, .. key];
    }

    private static (ScriptVerb Verb, ApiTemplate Path) Request(Section section, ApiTemplateReader templates)
    {
        var written = Enum.GetValues<ScriptVerb>().Where(verb => section.Node(KeyOf(verb)) is not null).ToList();
        if (written.Count != 1)
        {
            section.Problem(written.Count == 0
                ? $"says no request; write one of {string.Join(", ", Verbs)} and a path, such as get: /jobs, or none where the API lacks it"
                : $"has {string.Join(" and ", written.Select(KeyOf))}; an operation is one request");
            return (default, new ApiTemplate([], TemplateEscape.Address));
        }

        var path = section.Optional<ApiTemplate?>(KeyOf(written[0]), text => Path(text, templates), null);
        return (written[0], path ?? new ApiTemplate([], TemplateEscape.Address));
    }

    private static Parsed<ApiTemplate?> Path(string text, ApiTemplateReader templates)
    {
        if (!text.StartsWith('/')) return Parsed<ApiTemplate?>.Wrong($"`{text}` is no path; write it below baseUrl and with a slash first, such as /jobs");
        if (text.Contains('#', StringComparison.Ordinal)) return Parsed<ApiTemplate?>.Wrong($"`{text}` has a fragment, which is never sent; leave out what follows the #, or write %23");
        var path = templates.Path(text);
        if (path.Error is not null) return Parsed<ApiTemplate?>.Wrong(path.Error);
        var lacking = path.Value!.Parts.FirstOrDefault(part => part.Variable is { } variable && ApiVariables.All[(int)variable] is { MayLack: true } known && known.Variable is not (ApiVariable.AccountId or ApiVariable.AccountToken));
        return lacking is null
            ? new Parsed<ApiTemplate?>(path.Value, null)
            : Parsed<ApiTemplate?>.Wrong($"a call may come without `{ApiVariables.All[(int)lacking.Variable!.Value].Name}`, and a path cannot leave it out; write it under query");
    }
}
