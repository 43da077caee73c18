using System.Globalization;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Templates;
using Simulator.Model.Scripts.Templates.Functions;

namespace Simulator.Model.Plans.Reading.Scripts;

/// <summary>Reads the functions of templates: <c>$int(1, 10)</c>.</summary>
internal static class FunctionReader
{
    private const int Longest = 10_000;
    private const int MostPlaces = 9;

    // Every program reads whole numbers up to here as they are (RFC 8259, section 6).
    private const long MostExact = 9_007_199_254_740_991;

    private static readonly SortedDictionary<string, (string Usage, Func<IReadOnlyList<TemplateArgument>, Parsed<TemplateFunction>> Read)> Known = new(StringComparer.Ordinal)
    {
        ["$int"] = ("$int(1, 10)", Int),
        ["$decimal"] = ("$decimal(1, 9, 2)", Decimal),
        ["$pick"] = ("$pick(a, b, c)", args => args.Count == 0 ? Wrong : NumberFunctions.Pick([.. args.Select(arg => arg.Value)])),
        ["$bool"] = ("$bool", Bare(NumberFunctions.Bool)),
        ["$counter"] = ("$counter", Bare(NumberFunctions.Counter)),
        ["$uuid"] = ("$uuid", Bare(TextFunctions.Uuid)),
        ["$text"] = ("$text(8)", Sized(TextFunctions.Text)),
        ["$digits"] = ("$digits(6)", Sized(TextFunctions.Digits)),
        ["$hex"] = ("$hex(16)", Sized(TextFunctions.Hex)),
        ["$words"] = ("$words(5)", Sized(TextFunctions.Words)),
        ["$sentence"] = ("$sentence", Bare(TextFunctions.Sentence)),
        ["$name"] = ("$name", Bare(PeopleFunctions.Name)),
        ["$firstName"] = ("$firstName", Bare(PeopleFunctions.FirstName)),
        ["$lastName"] = ("$lastName", Bare(PeopleFunctions.LastName)),
        ["$email"] = ("$email", Bare(PeopleFunctions.Email)),
        ["$phone"] = ("$phone", Bare(PeopleFunctions.Phone)),
        ["$city"] = ("$city", Bare(PeopleFunctions.City)),
        ["$now"] = ("$now or $now(+2d)", Shifted(TimeFunctions.Now)),
        ["$date"] = ("$date or $date(+2d)", Shifted(TimeFunctions.Date)),
        ["$timestamp"] = ("$timestamp or $timestamp(-1h)", Shifted(TimeFunctions.Timestamp)),
        ["$millis"] = ("$millis or $millis(-1h)", Shifted(TimeFunctions.Millis)),
    };

    private static Parsed<TemplateFunction> Wrong => Parsed<TemplateFunction>.Wrong("");

    /// <param name="name">With its dollar sign.</param>
    public static Parsed<TemplateFunction> Read(string name, IReadOnlyList<TemplateArgument> arguments)
    {
        if (!Known.TryGetValue(name, out var function))
        {
            return Parsed<TemplateFunction>.Wrong($"there is no function `{name}`{NearestWord.Hint(name, Known.Keys)}");
        }

        var read = function.Read(arguments);
        return read.Error is not { } wrong ? read
            : Parsed<TemplateFunction>.Wrong($"`{name}` cannot be called like that{(wrong.Length > 0 ? $": {wrong}" : "")}; write it as {function.Usage}");
    }

    private static Func<IReadOnlyList<TemplateArgument>, Parsed<TemplateFunction>> Bare(Func<TemplateFunction> make) => args => args.Count > 0 ? Wrong : make();

    private static Func<IReadOnlyList<TemplateArgument>, Parsed<TemplateFunction>> Sized(Func<int, TemplateFunction> make) => args =>
        args.Count != 1 ? Wrong : Numbers.Count(args[0].Text).If(count => count <= Longest, $"`{args[0].Text}` is more than {Longest}").Then(make);

    private static Func<IReadOnlyList<TemplateArgument>, Parsed<TemplateFunction>> Shifted(Func<TimeSpan, TemplateFunction> make) => args => args.Count switch
    {
        0 => make(TimeSpan.Zero),
        1 when args[0].Text is ['+' or '-', .. var time] => Durations.Read(time).Then(shift => make(args[0].Text[0] == '-' ? -shift : shift)),
        _ => Wrong,
    };

    private static Parsed<TemplateFunction> Int(IReadOnlyList<TemplateArgument> args)
    {
        if (args.Count != 2) return Wrong;
        var numbers = args.Select(arg => long.TryParse(arg.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs((decimal)number) <= MostExact ? number : (long?)null).ToList();
        if (numbers.IndexOf(null) is >= 0 and var bad) return Parsed<TemplateFunction>.Wrong($"`{args[bad].Text}` is no whole number up to {MostExact}");
        return numbers[0] > numbers[1] ? Backwards(args) : NumberFunctions.Int(numbers[0]!.Value, numbers[1]!.Value);
    }

    private static Parsed<TemplateFunction> Decimal(IReadOnlyList<TemplateArgument> args)
    {
        if (args.Count is not (2 or 3)) return Wrong;
        var places = args.Count == 3 ? Numbers.Whole(args[2].Text).If(count => count <= MostPlaces, $"`{args[2].Text}` is more than {MostPlaces} places") : 2;
        if (places.Error is { } wrong) return Parsed<TemplateFunction>.Wrong(wrong);
        var numbers = args.Take(2).Select(arg => decimal.TryParse(arg.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1e9m ? number : (decimal?)null).ToList();
        if (numbers.IndexOf(null) is >= 0 and var bad) return Parsed<TemplateFunction>.Wrong($"`{args[bad].Text}` is no number up to 1,000,000,000");
        return numbers[0] > numbers[1] ? Backwards(args) : NumberFunctions.Decimal(numbers[0]!.Value, numbers[1]!.Value, places.Value);
    }

    private static Parsed<TemplateFunction> Backwards(IReadOnlyList<TemplateArgument> args) => Parsed<TemplateFunction>.Wrong($"{args[0].Text} is more than {args[1].Text}");
}
