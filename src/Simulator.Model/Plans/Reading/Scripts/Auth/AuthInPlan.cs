using System.Text;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Access;
using Simulator.Model.Scripts.Templates;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>What an <c>auth</c> section says; the scenarios that it lets in read it with their own variables.</summary>
internal sealed record AuthInPlan
{
    public static AuthInPlan None { get; } = new();

    /// <summary>What scenarios can name as <c>auth.NAME</c>.</summary>
    public IReadOnlyCollection<string> Names { get; init; } = [];

    public IReadOnlyList<AuthHeaderText> Headers { get; init; } = [];

    /// <summary>A parameter of the query and its value; null for none.</summary>
    public (string Name, AuthText Value)? Query { get; init; }

    /// <summary>Statuses that say that the user has to be let in again.</summary>
    public IReadOnlyList<int> Refusals { get; init; } = [];

    /// <summary>Null where users send nothing to be let in.</summary>
    public LogInPlan? LogIn { get; init; }

    /// <summary>Which of the plan's shared tokens it takes; -1 for none.</summary>
    public int SharedToken { get; init; } = -1;

    /// <summary>Steps with their names, which are unique in a plan.</summary>
    public IReadOnlyList<(Section Item, string? Name)> Steps { get; init; } = [];

    /// <summary>Whether it is made of rows, which only users have.</summary>
    /// <param name="feeders">Their names.</param>
    public bool NeedsRows(IEnumerable<string> feeders) => feeders.Any(feeder =>
        LogIn?.Scenario.Variables.Any(name => name.StartsWith($"{feeder}.", StringComparison.Ordinal)) == true
        || Query?.Value.Names($"{feeder}.") == true
        || Headers.Any(header => header.Value.Names($"{feeder}.") || header.Password?.Names($"{feeder}.") == true));

    /// <summary>What is written into each step; called before the scenario's own variables are read.</summary>
    public ScenarioAuth Read(ScriptVariables variables) => new()
    {
        Headers = [.. Headers.Select(header => header.Read(variables))],
        Query = Query is not { } query ? null : new Template(
            [new TemplatePart(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(query.Name)}="), -1, default), .. query.Value.Read(variables, TemplateEscape.Address).Parts]),
    };

    /// <summary>A scenario with its authentication written into it; called when all of it was read.</summary>
    /// <param name="auth">Of <see cref="Read"/>.</param>
    public Scenario WrittenInto(Scenario scenario, ScenarioAuth auth)
    {
        if (Headers.Count == 0 && Query is null && LogIn is null && SharedToken < 0)
        {
            return scenario;
        }

        var access = LogIn is null && SharedToken < 0 ? null : new StepAccess(Refusals)
        {
            LogIn = LogIn,
            Given = LogIn is null ? [] : Given(LogIn.Scenario.Variables, scenario.Variables),
            SharedToken = SharedToken,
            TokenSlot = SharedToken < 0 ? -1 : SlotOf("auth.token", scenario.Variables),
        };
        return scenario with { Steps = [.. scenario.Steps.Select(step => step.OmitsAuth ? step : auth.WrittenInto(step) with { Access = access })] };
    }

    private static List<(int From, int To)> Given(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var given = new List<(int, int)>();
        for (var slot = 0; slot < from.Count; slot++)
        {
            if (from[slot].Length > 0 && SlotOf($"auth.{from[slot]}", to) is >= 0 and var own)
            {
                given.Add((slot, own));
            }
        }

        return given;
    }

    private static int SlotOf(string name, IReadOnlyList<string> names)
    {
        for (var slot = 0; slot < names.Count; slot++)
        {
            if (names[slot] == name)
            {
                return slot;
            }
        }

        return -1;
    }
}
