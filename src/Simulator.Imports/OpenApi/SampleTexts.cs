using System.Text.RegularExpressions;
using Simulator.Imports.Reading;

namespace Simulator.Imports.OpenApi;

/// <summary>Texts that fit a schema, by its format, its limits and what its name tells.</summary>
internal static partial class SampleTexts
{
    public static string Of(OpenApiSchema schema, string name)
    {
        if (ByFormat(schema.Format) is { } formatted)
        {
            return formatted;
        }

        var (least, most) = (schema.Count("minLength") ?? 0, schema.Count("maxLength") ?? int.MaxValue);
        if (schema["pattern"].Text is { } pattern && Digits().Match(pattern) is { Success: true } digits)
        {
            return $"{{{{$digits({digits.Groups["count"].Value})}}}}";
        }

        return least <= 12 && most >= 12 && IsPhone(name) ? "+1{{$digits(10)}}"
            : least <= 3 && most >= 40 && ByName(name) is { } named ? named
            : least <= 20 && most >= 200 && IsProse(name) ? "{{$sentence}}"
            : $"{{{{$text({Math.Max(least, Math.Min(most, least > 0 ? least + 4 : 8))})}}}}";
    }

    private static string? ByFormat(string? format) => format switch
    {
        "date-time" => "{{$now}}",
        "date" => "{{$date}}",
        "time" => "12:00:00Z",
        "duration" => "PT1H",
        "uuid" or "guid" => "{{$uuid}}",
        "email" or "idn-email" => "{{$email}}",
        "uri" or "url" or "uri-reference" or "iri" => "https://example.com/{{$text(8)}}",
        "hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "c2FtcGxl",
        _ => null,
    };

    private static string? ByName(string name) => name.ToLowerInvariant().Replace("_", "", StringComparison.Ordinal) switch
    {
        "email" or "mail" => "{{$email}}",
        "firstname" or "givenname" => "{{$firstName}}",
        "lastname" or "surname" or "familyname" => "{{$lastName}}",
        "name" or "fullname" or "displayname" => "{{$name}}",
        "city" or "town" => "{{$city}}",
        "zip" or "zipcode" or "postcode" or "postalcode" => "{{$digits(5)}}",
        "title" or "subject" or "label" => "{{$words(3)}}",
        _ => null,
    };

    private static bool IsPhone(string name) => name.ToLowerInvariant().Replace("_", "", StringComparison.Ordinal) is "phone" or "phonenumber" or "mobile" or "telephone";

    private static bool IsProse(string name) => name.ToLowerInvariant() is "description" or "text" or "comment" or "message" or "body" or "content" or "note" or "notes" or "reason";

    [GeneratedRegex(@"^\^(?:\\d|\[0-9\])\{(?<count>[0-9]+)\}\$$")]
    private static partial Regex Digits();
}
