using System.Text.RegularExpressions;

namespace Simulator.Imports.Artillery;

/// <summary>Artillery's template functions, and those of its fake-data plugin, as the plan's.</summary>
internal static partial class ArtilleryFunctions
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["uuid"] = "$uuid", ["testId"] = "run", ["timestamp"] = "$millis",
        ["randUuid"] = "$uuid", ["randFirstName"] = "$firstName", ["randLastName"] = "$lastName", ["randFullName"] = "$name", ["randEmail"] = "$email",
        ["randPhoneNumber"] = "$phone", ["randCity"] = "$city", ["randBoolean"] = "$bool", ["randWord"] = "$words(1)", ["randSentence"] = "$sentence",
        ["randParagraph"] = "$words(40)", ["randUserName"] = "$text(10)", ["randPassword"] = "$hex(16)", ["randNumber"] = "$int(0, 999999)",
        ["randStreetAddress"] = "$words(2)", ["randState"] = "$text(8)", ["randCountry"] = "$text(8)", ["randZipCode"] = "$digits(5)", ["randProductName"] = "$words(2)",
        ["randomNumber"] = "$int(0, 999999)", ["randomString"] = "$text(10)",
    };

    /// <summary>The plan's function; null where there is none.</summary>
    /// <param name="what">Such as <c>$randomNumber(1, 100)</c>.</param>
    public static string? Of(string what)
    {
        var match = Call().Match(what);
        if (!match.Success)
        {
            return null;
        }

        var arguments = match.Groups["arguments"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (match.Groups["name"].Value, arguments) switch
        {
            ("randomNumber", [var least, var most]) => $"$int({least}, {most})",
            ("randomString", [var length]) => $"$text({length})",
            var (name, _) => Known.GetValueOrDefault(name),
        };
    }

    [GeneratedRegex(@"^\$(?<name>[A-Za-z]+)\s*(?:\((?<arguments>[^()]*)\))?\z")]
    private static partial Regex Call();
}
