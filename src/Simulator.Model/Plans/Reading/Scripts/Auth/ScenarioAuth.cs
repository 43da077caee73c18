using System.Text;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>What an <c>auth</c> section writes into each step of one scenario.</summary>
internal sealed record ScenarioAuth
{
    public IReadOnlyList<AuthHeader> Headers { get; init; } = [];

    /// <summary>A parameter of the query, <c>key=value</c>; null for none.</summary>
    public Template? Query { get; init; }

    /// <summary>The step with all of it. A header that it has already stays its own.</summary>
    public ScriptStep WrittenInto(ScriptStep step)
    {
        var own = NamesIn(step.Headers);
        var added = Headers.Where(header => !(header.OnWrites && step.IsRead) && !own.Contains(header.Name)).SelectMany(header => header.Line.Parts);
        return step with
        {
            SecretSlots = [.. step.SecretSlots, .. Headers.SelectMany(header => header.Slots), .. Query is null ? [] : AuthHeader.SlotsIn(Query)],
            Headers = new Template([.. step.Headers.Parts, .. added]),
            Address = Query is null ? step.Address : new Template([.. step.Address.Parts, Mark(HasQuery(step.Address) ? "&" : "?"), .. Query.Parts]),
        };
    }

    // No value can end a line: what stands between line breaks of literals is one.
    private static HashSet<string> NamesIn(Template headers)
    {
        var text = string.Concat(headers.Parts.Select(part => Encoding.UTF8.GetString(part.Literal.Span)));
        return text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static bool HasQuery(Template address) => address.Parts.Any(part => part.Literal.Span.Contains((byte)'?'));

    private static TemplatePart Mark(string text) => new(Encoding.ASCII.GetBytes(text), -1, default);
}
