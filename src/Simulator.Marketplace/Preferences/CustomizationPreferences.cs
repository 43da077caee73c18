using System.Text.RegularExpressions;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Preferences;

/// <summary>How a user wants the pages to look; also the body of PUT /customization/preferences.</summary>
internal sealed partial record CustomizationPreferences(string? Theme, string? Language, string? Layout) : IRequestBody
{
    public static readonly CustomizationPreferences Default = new("SYSTEM", "en", "LIST");

    private static readonly string[] Themes = ["LIGHT", "DARK", "SYSTEM"];
    private static readonly string[] Layouts = ["LIST", "GRID"];

    public void Check(Problems problems)
    {
        problems.OneOf("theme", Theme, Themes);
        problems.Given("language", Language is not null);
        problems.Require("language", Language is null || LanguageShape().IsMatch(Language), "must be a language such as en or en-US");
        problems.OneOf("layout", Layout, Layouts);
    }

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Z]{2})?\z")]
    private static partial Regex LanguageShape();
}
