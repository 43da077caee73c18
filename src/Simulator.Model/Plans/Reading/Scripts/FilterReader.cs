using System.Text;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads the filters of a template: <c>{{x | default(7) | number}}</c>.</summary>
internal static class FilterReader
{
    private const string Link = "link";

    private static readonly Dictionary<string, TemplateFilterKind> Known =
        Enum.GetValues<TemplateFilterKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <param name="escape">How the place would be written without filters.</param>
    /// <returns>The filters, null for none, and how the place is written with them.</returns>
    public static Parsed<(TemplateFilter[]? Filters, TemplateEscape Escape)> Read(Placeholder place, TemplateEscape escape)
    {
        var filters = new List<TemplateFilter>();
        for (var i = 0; i < place.Filters.Count; i++)
        {
            var (name, arguments) = place.Filters[i];
            var isLast = i == place.Filters.Count - 1;
            if (name == Link && isLast && arguments.Count == 0 && escape == TemplateEscape.Address)
            {
                escape = TemplateEscape.Link;
                break;
            }

            if (Problem(name, arguments, escape, isLast) is { } wrong)
            {
                return Parsed<(TemplateFilter[]?, TemplateEscape)>.Wrong(wrong);
            }

            var (text, kind) = arguments.Count == 1 ? arguments[0].Value : default;
            filters.Add(new TemplateFilter(Known[name], Encoding.UTF8.GetBytes(text ?? ""), kind));
        }

        return (filters.Count == 0 ? null : [.. filters], escape);
    }

    private static string? Problem(string name, IReadOnlyList<TemplateArgument> arguments, TemplateEscape escape, bool isLast)
    {
        if (name == Link)
        {
            return "`link` stands last, behind a value in a path: {{location | link}}";
        }

        if (!Known.TryGetValue(name, out var kind))
        {
            return $"there is no filter `{name}`{NearestWord.Hint(name, [.. Known.Keys, Link])}";
        }

        return kind == TemplateFilterKind.Default
            ? arguments.Count == 1 ? null : "`default` needs the value that stands in, such as default(7) or default('a text')"
            : arguments.Count > 0 ? $"`{name}` takes nothing in brackets"
            : kind == TemplateFilterKind.Url && isLast && escape == TemplateEscape.Address ? "values in a path, query or form are percent-encoded already; leave out `| url`"
            : null;
    }
}
