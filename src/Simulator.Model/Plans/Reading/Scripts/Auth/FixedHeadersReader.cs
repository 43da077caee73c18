using Simulator.Model.Scripts.Access;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>What of a plan's <c>auth</c> goes for users without a scenario: headers that are the same for all. They log in as their API wants it.</summary>
internal static class FixedHeadersReader
{
    public static IReadOnlyList<FixedHeader> Read(Section top, PlanNames names, IReadOnlyList<Population> populations)
    {
        var auth = names.Access;
        if (!top.Has("auth") || populations.All(population => population.Script is not null))
        {
            return [];
        }

        var isForScriptsAlone = auth.LogIn is not null || auth.SharedToken >= 0 || auth.Query is not null || auth.Headers.Any(header => header.HasVariables);
        if (isForScriptsAlone && populations.All(population => population.Script is null))
        {
            top.Problem("auth", "lets in users that follow a scenario, and this plan has none; personas log in as target.binding says. What is the same for all, such as apiKey: { header: X-Api-Key, value: ${API_KEY} }, they carry, too");
        }

        var nobody = new ScriptVariables(names, new HashSet<string>());
        return isForScriptsAlone ? [] : [.. auth.Headers.Select(header => header.Read(nobody)).Select(header => new FixedHeader(header.Name, header.Line.Parts.SelectMany(part => part.Literal.ToArray()).ToArray()))];
    }
}
