using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Model.Bindings;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Bindings.Words;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>Reads texts with an operation's variables in them: <c>/jobs/{{job.id}}</c>, <c>{{bid.amount | cents}}</c>.</summary>
internal sealed partial class ApiTemplateReader(ApiConventions conventions, MarketOperation operation)
{
    private static readonly string[] Filters = ["text", "number", .. Enum.GetValues<MoneyUnit>().Select(MoneyUnits.KeyOf)];

    private static readonly SearchValues<byte> MayStand = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(one => (byte)one).Except("\"<>\\^`{|}"u8.ToArray())]);

    /// <summary>What the operation's own templates hold, as far as they were read.</summary>
    public HashSet<ApiVariable> Used { get; } = [];

    /// <summary>A path: what is written stays as it is, but for what may not stand in a request line (RFC 3986, section 2).</summary>
    public Parsed<ApiTemplate> Path(string text) => Template(text, TemplateEscape.Address, literal => string.Concat(Encoding.UTF8.GetBytes(literal).Select(one => MayStand.Contains(one) ? $"{(char)one}" : $"%{one:X2}")));

    /// <summary>The value of a query parameter or of a form's field.</summary>
    public Parsed<ApiTemplate> Value(string text) => Template(text, TemplateEscape.Address, Uri.EscapeDataString);

    public Parsed<ApiTemplate> Header(string text) => text.Any(letter => letter is < ' ' and not '\t' or '\x7f')
        ? Parsed<ApiTemplate>.Wrong("has a line break or another control character in it; a header is one line")
        : Template(text, TemplateEscape.Header, literal => literal);

    public Parsed<ApiTemplate> JsonText(string text) => Template(text, TemplateEscape.Json, Escaped);

    /// <summary>The variable that is all of a text; a value of null where the text is more or less than one.</summary>
    public Parsed<ApiPart?> Alone(string text) => Place().Match(text) is { Success: true } match && match.Value == text ? Variable(match).Then(part => (ApiPart?)part) : new Parsed<ApiPart?>(null, null);

    public static string Escaped(string text) => Encoding.UTF8.GetString(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);

    private Parsed<ApiTemplate> Template(string text, TemplateEscape escape, Func<string, string> literal)
    {
        var parts = new List<ApiPart>();
        var at = 0;
        foreach (Match match in Place().Matches(text))
        {
            Literal(text[at..match.Index]);
            at = match.Index + match.Length;
            var part = Variable(match);
            if (part.Error is not null) return Parsed<ApiTemplate>.Wrong(part.Error);
            if (part.Value!.Format == ApiFormat.List) return Parsed<ApiTemplate>.Wrong($"`{match.Value}` is a list; it can only be the whole value of a key of json");
            parts.Add(part.Value);
        }

        Literal(text[at..]);
        return new ApiTemplate(parts, escape);

        void Literal(string between)
        {
            if (between.Length > 0) parts.Add(new ApiPart(Encoding.UTF8.GetBytes(literal(between)), null));
        }
    }

    private Parsed<ApiPart> Variable(Match match)
    {
        if (!match.Groups["name"].Success) return Parsed<ApiPart>.Wrong(match.Value.Contains('$', StringComparison.Ordinal)
            ? $"`{match.Value}` is a function, and bindings have none: what personas send follows from what they decide; write a variable, a fixed text, or a scenario"
            : $"`{match.Value}` names no variable; write {{{{name}}}}, or {{{{name | filter}}}}");
        var name = match.Groups["name"].Value;
        var known = ApiVariables.All.Where(one => one.IsIn(operation)).ToList();
        if (known.Find(one => one.Name == name) is not { } variable)
        {
            return Parsed<ApiPart>.Wrong(ApiVariables.Find(name) is { } other
                ? $"`{name}` is known to {string.Join(", ", other.Operations.Select(MarketOperations.KeyOf))} only; here there {Are(known)}"
                : $"there is no variable `{name}`{NearestWord.Hint(name, [.. known.Select(one => one.Name)])}");
        }

        conventions.Used.Add(variable.Variable);
        Used.Add(variable.Variable);
        return Formatted(variable, match.Groups["filter"].Value);
    }

    private Parsed<ApiPart> Formatted(ApiVariableKnown variable, string filter)
    {
        var unit = Enum.GetValues<MoneyUnit>().Cast<MoneyUnit?>().FirstOrDefault(one => MoneyUnits.KeyOf(one!.Value) == filter);
        if (filter.Length > 0 && !Filters.Contains(filter)) return Parsed<ApiPart>.Wrong($"there is no filter `{filter}`{NearestWord.Hint(filter, Filters)}");
        if (unit is not null && variable.Kind != ApiValueKind.Money) return Parsed<ApiPart>.Wrong($"`{filter}` is for money, which `{variable.Name}` is not");
        var format = (variable.Kind, filter) switch
        {
            (ApiValueKind.Money, _) => ApiFormat.Money,
            (ApiValueKind.List, _) => ApiFormat.List,
            (ApiValueKind.Word, _) => ApiFormat.Word,
            (_, "text") => ApiFormat.Text,
            (_, "number") or (ApiValueKind.Number, _) => ApiFormat.Number,
            (ApiValueKind.Id, _) => conventions.HasNumberIds ? ApiFormat.Number : ApiFormat.Text,
            _ => ApiFormat.Text,
        };
        return new ApiPart(default, variable.Variable, format, unit ?? conventions.Money, variable.Vocabulary is { } vocabulary ? conventions.Words[(int)vocabulary] : null)
        {
            IsQuoted = filter == "text",
        };
    }

    private static string Are(List<ApiVariableKnown> known) => $"are {string.Join(", ", known.Select(one => one.Name))}";

    [GeneratedRegex(@"\{\{(?: *(?<name>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*) *(?:\| *(?<filter>[A-Za-z]+) *)?\}\}|[^}]*\}{0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
