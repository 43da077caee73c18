using Simulator.Model.Behaviour.Code;
using Simulator.Model.Plans.Reading;
using Simulator.Model.Plans.Reading.Scripts;
using Simulator.Model.Plans.Reading.Scripts.Auth;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;
using Simulator.Model.Scripts;

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
        root = SecretMarks.Mark(root);
        var secrets = SecretMarks.TextsIn(root);
        var plan = Read(root, stepNames, notes, code);
        return notes.Problems.Count == 0
            ? new PlanReading(plan! with { Secrets = secrets }, [])
            : new PlanReading(null, PlanReading.InOrder(notes.Problems.Select(one => one with { Message = SecretMarks.Mask(one.Message, secrets) })));
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
        var feeders = FeedersReader.Read(top);
        var (tags, metrics) = (TagsReader.Read(top), OwnMetricsReader.Read(top));
        var (hosts, tokens) = (new HostsInPlan(target), new TokensInPlan());
        var names = VariablesReader.Read(top, new PlanNames { Metrics = metrics, Hosts = hosts, Feeders = FeedersReader.ColumnsOf(feeders), Setup = ErrandReader.NamesIn(top) });
        names = names with { Access = new AuthReader(names, tokens).Read(top) };
        var (setup, teardown) = (ErrandReader.ReadSetup(top, names), ErrandReader.ReadTeardown(top, names));
        var scenarios = ScenarioReader.Read(top, names, tokens);
        var populations = PopulationReader.Read(top, scenarios, code ?? NoCode.Instance);
        var keys = FixedHeadersReader.Read(top, names, populations);
        var phases = PhaseReader.Read(top, populations);
        var arrivals = ArrivalsReader.Read(top, phases);
        var client = ClientReader.Read(top, isScripted);
        var accounts = AccountsReader.Read(top, phases, isScripted, feeders, populations);
        populations = PopulationReader.WithAdmins(populations, top, target, accounts);
        NeedsReader.Check(populations, top, target, accounts);
        var groups = ScriptedPeople.GroupsOf(populations.Select(population => population.Script));
        var judged = new Judgeable(phases, populations, PlannedSteps.Of(populations, stepNames)) { Groups = groups, Tags = [.. PlannedTags.Of(populations).Values.SelectMany(one => one)], Metrics = metrics };
        var thresholds = new ThresholdReader(judged).Read(top);
        var drain = top.RequiredMap("drain", $"write drain: {{ limit: 10s }}, {Inherit}");
        var limit = drain?.Required("limit", Durations.Read, "write how long requests in flight may take to finish, such as 10s") ?? default;
        drain?.Close();
        var (startup, rampDown) = (CrowdReader.Startup(top), CrowdReader.RampDown(top));
        var validity = ValidityReader.Read(top);
        var compression = top.Optional("compression", text => Numbers.Real(text).If(value => value >= 1, $"`{text}` would stretch the plan; write 1 or more"), 1d);
        var scale = top.Optional("scale", Rates.Scale, 1d);
        top.Close();

        if (notes.Problems.Count > 0) return null;
        var plan = Compression.Apply(compression, Scaling.Apply(scale, new LoadPlan
        {
            Name = name,
            Description = description,
            Seed = seed,
            Target = target! with { Hosts = hosts.Beside, Http = target.Http with { Cookies = target.Http.Cookies || NeedsCookies(populations, target) } },
            Clock = clock!,
            Client = client!,
            Accounts = accounts!,
            Populations = populations,
            Phases = ArrivalsReader.Opened(arrivals, phases),
            Arrivals = arrivals,
            Startup = startup,
            RampDown = rampDown,
            Feeders = feeders,
            Setup = setup,
            Teardown = teardown,
            Tags = tags,
            Metrics = metrics,
            Groups = groups,
            Tokens = tokens.All,
            Keys = keys,
            Thresholds = thresholds,
            DrainLimit = limit,
            Validity = validity!,
        }));
        FeederDemand.Check(top, plan);
        return plan;
    }

    private static bool NeedsCookies(IReadOnlyList<Population> populations, TargetPlan target) =>
        (target.Api is { NeedsCookies: true } && populations.Any(population => population.IsPersona))
        || ScriptedPeople.ScenariosOf(populations.Select(population => population.Script)).SelectMany(scenario => scenario.Steps).Any(step => step.Access?.LogIn?.KeepsCookies == true);
}
