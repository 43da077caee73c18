using Simulator.Model.Behaviour.Code;
using Simulator.Model.Plans.Reading;
using Simulator.Model.Plans.Reading.Scripts;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans;

/// <summary>
/// Turns a resolved tree into a checked plan, or names all of its problems at once. It holds no defaults of its own for what shapes the
/// load: these stand in <c>plans/market-defaults.yaml</c>, which plans extend.
/// </summary>
public static class PlanReader
{
    internal const string Inherit = "or extend market-defaults.yaml, which has it";

    /// <param name="root">Merged, set and with its references replaced.</param>
    /// <param name="stepNames">The personas' steps that a threshold can be set on; those of scenarios stand in the plan.</param>
    /// <param name="code">The types of users that came with the command line; null: none.</param>
    public static PlanReading Read(PlanNode root, IReadOnlyList<string> stepNames, ICodeCatalog? code = null)
    {
        var notes = new ReadingNotes();
        var plan = Read(root, stepNames, notes, code);
        return notes.Problems.Count == 0
            ? new PlanReading(plan, [])
            : new PlanReading(null, PlanReading.InOrder(notes.Problems));
    }

    internal static LoadPlan? Read(PlanNode root, IReadOnlyList<string> stepNames, ReadingNotes notes, ICodeCatalog? code = null)
    {
        if (root is not PlanNode.Map map)
        {
            notes.Add(root.Place, "", $"a plan is a map of keys such as name, phases and thresholds; found {root.Kind}");
            return null;
        }

        var top = new Section(map, "", "", notes);
        var name = top.Required("name", Names.Read, "write a short name such as checkout-peak");
        var description = top.Optional("description", Numbers.Text, "");
        var seed = top.Required("seed", Numbers.Seed, $"write a whole number, {Inherit}");
        var isScripted = PopulationReader.AreAllScripted(top);
        var target = TargetReader.Read(top, isScripted);
        var clock = ClockReader.Read(top);
        var scenarios = ScenarioReader.Read(top);
        var populations = PopulationReader.Read(top, scenarios, code ?? NoCode.Instance);
        var phases = PhaseReader.Read(top, populations);
        var arrivals = ArrivalsReader.Read(top, phases);
        var client = ClientReader.Read(top, isScripted);
        var accounts = AccountsReader.Read(top, phases, isScripted);
        populations = PopulationReader.WithAdmins(populations, top, target, accounts);
        var thresholds = new ThresholdReader(phases, populations, PlannedSteps.Of(populations, stepNames)).Read(top);
        var drain = top.RequiredMap("drain", $"write drain: {{ limit: 10s }}, {Inherit}");
        var limit = drain?.Required("limit", Durations.Read, "write how long requests in flight may take to finish, such as 10s") ?? default;
        drain?.Close();
        var (startup, rampDown) = (CrowdReader.Startup(top), CrowdReader.RampDown(top));
        var validity = ValidityReader.Read(top);
        var compression = top.Optional("compression", text => Numbers.Real(text).If(value => value >= 1, $"`{text}` would stretch the plan; write 1 or more"), 1d);
        var scale = top.Optional("scale", Rates.Scale, 1d);
        top.Close();

        return notes.Problems.Count > 0 ? null : Compression.Apply(compression, Scaling.Apply(scale, new LoadPlan
        {
            Name = name,
            Description = description,
            Seed = seed,
            Target = target!,
            Clock = clock!,
            Client = client!,
            Accounts = accounts!,
            Populations = populations,
            Phases = ArrivalsReader.Opened(arrivals, phases),
            Arrivals = arrivals,
            Startup = startup,
            RampDown = rampDown,
            Thresholds = thresholds,
            DrainLimit = limit,
            Validity = validity!,
        }));
    }
}
