using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>Reads <c>headers</c> of an authentication: a text, or <c>{ value, on: writes }</c>.</summary>
internal static class AuthHeadersReader
{
    /// <param name="section">A log-in or OAuth 2.</param>
    public static IReadOnlyList<AuthHeaderText> Read(Section section)
    {
        var headers = new List<AuthHeaderText>();
        if (section.OptionalMap("headers") is not { } map)
        {
            return headers;
        }

        foreach (var entry in map.Entries())
        {
            if (HeadersReader.Name(entry.Key).Error is { } wrong)
            {
                map.Notes.Add(entry.Place, map.PathOf(entry.Key), wrong);
            }
            else if (entry.Value is PlanNode.Map && map.MapOf(entry) is { } own)
            {
                var value = AuthText.Required(own, "value", "write what the header says, such as \"{{auth.csrf}}\"");
                var onWrites = own.Optional("on", On, false);
                own.Close();
                headers.AddRange(value is null ? [] : [new AuthHeaderText(entry.Key, "", value, onWrites)]);
            }
            else if (AuthText.Optional(map, entry.Key) is { } text)
            {
                headers.Add(new AuthHeaderText(entry.Key, "", text));
            }
        }

        return headers;
    }

    private static Parsed<bool> On(string text) => text == "writes" ? true : text == "all" ? false : Parsed<bool>.Wrong($"`{text}` is neither all nor writes");
}
