using System.Globalization;
using System.Text.Json;
using Simulator.Soak.Surface;

namespace Simulator.Soak.Generation;

/// <summary>JSON values that do not belong where they stand, or only just.</summary>
internal static class OddValues
{
    private static readonly string[] Anything =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "0.1", "1.0", "1e2", "1E+400", "-1e-400", "9007199254740993", "2147483648", "-2147483649",
        "9223372036854775807",
        "9223372036854775808", "-9223372036854775809", "18446744073709551616", "123456789012345678901234567890", "\"\"", "\"x\"", "\" \"", "\"0\"",
        "[]", "[[]]", "[null]",
        "[1,\"a\",{}]", "{}", "{\"\":0}", "{\"a\":{\"b\":[{}]}}", "NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "0x10", "'single'",
        "undefined", "nul", "\"", "\"\\x41\"", "\"\\u12\"",
        "\"\\u0000\"", "\"a\\u0000b and more words\"", "\"\\ud800\"", "\"\\udc00 is the second half\"", "\"\\ud83d\\ud83d\\ude00 with half a face\"",
        "\"\\uffff\\ufffe\"", "\"line\nbreak\"", "\"tab\there\"",
    ];

    /// <summary>A value, to the letter as it goes into the body.</summary>
    public static string For(Field field, Draws draws) => draws.Next(4) switch
    {
        0 => AtTheLimits(field, draws),
        1 => Text(draws.Pick(OddTexts.All) + new string('.', field.MinLength)),
        2 when draws.Chance(0.3) => Deep(draws),
        _ => draws.Pick(Anything),
    };

    public static string Text(string text) => JsonSerializer.Serialize(text);

    private static string AtTheLimits(Field field, Draws draws) => field.Type switch
    {
        "integer" or "number" => draws.Pick([Add(field.Minimum, -1), Add(field.Minimum, 0), Add(field.Maximum, 0), Add(field.Maximum, 1)]),
        "array" => $"[{string.Join(',', Enumerable.Repeat(
            field.Item is { Type: "object" } ? "{}" : "\"https://example.org/1.jpg\"", draws.Pick([0, 1, 5, 6, 20, 21, 1_000])))}]",
        _ => Text(new string('x', Math.Max(0, draws.Pick([field.MinLength - 1, field.MinLength, field.MaxLength, field.MaxLength + 1, 100_000])))),
    };

    private static string Add(long limit, int more) => ((Int128)limit + more).ToString(CultureInfo.InvariantCulture);

    private static string Deep(Draws draws)
    {
        var depth = draws.Pick([10, 63, 64, 65, 500, 20_000]);
        return draws.Chance(0.5)
            ? new string('[', depth) + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);
    }
}
