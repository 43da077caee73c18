using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Scripts;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Checking;

namespace Simulator.Actors.Checking;

/// <summary>Tries everything that a plan's users would do at a target once, with one user at a time: setup, scenarios, the personas' operations, users written in code, teardown.</summary>
/// <param name="tell">Hears of each step when it is over.</param>
public sealed class TargetCheck(LoadPlan plan, Uri target, CheckOptions options, TimeProvider time, Action<CheckedStep> tell)
{
    private static readonly TimeSpan TeardownGrace = TimeSpan.FromSeconds(30);

    /// <summary>Names that <see cref="CheckOptions.Only"/> may have.</summary>
    public static IReadOnlyList<string> NamesOf(LoadPlan plan) =>
    [
        .. ScenariosOf(plan).Select(one => one.Scenario.Name),
        .. ScenariosOf(plan).SelectMany(one => one.Scenario.AllSteps).Select(step => step.Name),
        .. plan.Populations.Any(one => one.IsPersona)
            ? (IEnumerable<string>)[MarketStory.Accounts, .. MarketStory.Chapters.Select(one => one.Chapter), .. MarketOperations.All.Where(plan.Target.Capabilities.Has).Select(MarketOperations.StepOf)] : [],
        .. plan.Populations.Where(one => one.Code is not null).SelectMany(one => (IEnumerable<string>)[one.Name, .. one.Code!.Factory.StepNames]),
    ];

    /// <returns>All that was tried, in its order.</returns>
    /// <exception cref="TargetRefusedException">The target takes no connection; nothing was sent.</exception>
    /// <exception cref="PlanRefusedException">A file that the plan names cannot be used here.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the teardown was done.</exception>
    public async Task<IReadOnlyList<CheckedStep>> RunAsync(RunId run, CancellationToken stop)
    {
        var shown = new ShownText(plan.Secrets);
        var log = new CheckLog(options, tell);
        var binding = HttpNodeRuns.BindingOf(plan, new ScriptTroubles());
        using var sender = new CheckSender(plan, target, binding, run, shown, options, time);
        if (await sender.ObjectionAsync(stop).ConfigureAwait(false) is { } objection) throw new TargetRefusedException($"target {target} cannot be reached: {shown.Of(objection)}");

        var feeds = new NodeFeeds(plan, Share.Whole);
        var world = HttpNodeRuns.WorldOf(plan, time) with { Feeds = feeds.Feeds, Run = $"{run}" };
        var isProxied = HttpNodeRuns.WaysOf(plan.Target, target).Any(way => way.Proxy is not null);
        var calls = new CheckedCalls(shown, options, isProxied);
        var scripts = new ScriptCheck(sender, calls, log, shown);
        await AskHealthAsync(sender, calls, log, (plan.Target.HealthPath ?? binding.HealthPath), stop).ConfigureAwait(false);
        await FetchTokensAsync(sender, log, shown, stop).ConfigureAwait(false);
        var hasBegun = plan.Setup is not null;
        try
        {
            if (plan.Setup is { } setup) world = world with { Setup = await CarryOutAsync(setup, world, scripts, stop).ConfigureAwait(false) };
            foreach (var (scenario, population) in ScenariosOf(plan))
            {
                if (log.IsDone || !log.Wants(scenario.Name, scenario.AllSteps.Select(step => step.Name))) continue;
                var user = new StraightUser(scenario, plan.Seed, new UserKey(population, plan.Populations[population].Name, 0), plan.Groups, world);
                await scripts.WalkAsync(scenario.Name, user, stop).ConfigureAwait(false);
            }

            if (!log.IsDone && plan.Populations.Any(one => one.IsPersona)) await new MarketCheck(plan, new GivenAccountRows(plan, feeds.RowsOf), $"{run}", sender, calls, log).WalkAsync(stop).ConfigureAwait(false);
            await WalkCodeAsync(new CodeCheck(sender, calls, log), log, world, stop).ConfigureAwait(false);
        }
        finally
        {
            hasBegun |= log.Steps.Count > 0;
            if (plan.Teardown is { } teardown && hasBegun) await TearDownAsync(teardown, world, sender, calls, shown).ConfigureAwait(false);
        }

        return _afterwards.Count == 0 ? log.Steps : [.. log.Steps, .. _afterwards];
    }

    private readonly List<CheckedStep> _afterwards = [];

    private static IEnumerable<(Scenario Scenario, int Population)> ScenariosOf(LoadPlan plan) =>
        plan.Populations.SelectMany((one, at) => (one.Script?.Scenarios ?? []).Select(scenario => (scenario, at))).DistinctBy(one => one.scenario.Name);

    private static async Task AskHealthAsync(CheckSender sender, CheckedCalls calls, CheckLog log, string? path, CancellationToken stop)
    {
        if (path is null) return;
        var sent = await sender.AskHealthAsync(HttpCall.Get(path), path, sender.OpenLanes(), stop).ConfigureAwait(false);
        var step = calls.Of("target", "health", "target.health", sent);
        log.Add(step.Result == CheckResult.Works ? step : step with { Reason = step.Answer is null ? step.Reason : $"{step.Reason}; it has to be 200 before a run" });
    }

    private async Task FetchTokensAsync(CheckSender sender, CheckLog log, ShownText shown, CancellationToken stop)
    {
        if (plan.Tokens.Count == 0) return;
        var (name, path) = ("token for all users", plan.Tokens[0].PlanPath);
        try
        {
            await sender.FetchTokensAsync(stop).ConfigureAwait(false);
            log.Add(new CheckedStep("target", name) { Result = CheckResult.Works, PlanPath = path, Reason = "given (***)" });
        }
        catch (TargetRefusedException refused)
        {
            log.Add(new CheckedStep("target", name) { Result = CheckResult.Fails, PlanPath = path, Reason = shown.Of(refused.Message), Hint = "look at tokenUrl, clientId, clientSecret and style of the oauth2 section" });
        }
    }

    private async Task<IReadOnlyDictionary<string, CapturedValue>> CarryOutAsync(ErrandPlan errand, ScriptWorld world, ScriptCheck scripts, CancellationToken stop)
    {
        var user = new StraightUser(errand.Scenario, plan.Seed, new UserKey(0, "setup", 0), plan.Groups, world);
        await scripts.WalkAsync("setup", user, stop).ConfigureAwait(false);
        return SetupValues.Of(errand, user.Values);
    }

    // Also where the check was stopped: what setup has made is cleared away.
    private async Task TearDownAsync(ErrandPlan errand, ScriptWorld world, CheckSender sender, CheckedCalls calls, ShownText shown)
    {
        using var limit = new CancellationTokenSource(errand.Timeout > TimeSpan.Zero ? errand.Timeout : TeardownGrace, time);
        var log = new CheckLog(options with { Only = null }, tell);
        try
        {
            var user = new StraightUser(errand.Scenario, plan.Seed, new UserKey(0, "teardown", 0), plan.Groups, world);
            await new ScriptCheck(sender, calls, log, shown).WalkAsync("teardown", user, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            log.Add(new CheckedStep("teardown", "teardown") { Result = CheckResult.Fails, Reason = $"it took longer than {errand.Timeout.TotalSeconds:0.#} s", PlanPath = "teardown.timeout" });
        }

        _afterwards.AddRange(log.Steps);
    }

    private async Task WalkCodeAsync(CodeCheck code, CheckLog log, ScriptWorld world, CancellationToken stop)
    {
        for (var at = 0; at < plan.Populations.Count; at++)
        {
            var population = plan.Populations[at];
            if (population.Code is not { } people || log.IsDone || !log.Wants(population.Name, people.Factory.StepNames)) continue;
            var nobody = new Unwatched();
            var users = PlannedUsers.Of(plan, nobody, nobody, world);
            await code.WalkAsync(population.Name, $"populations.{population.Name}.behaviour", users.Create(new UserKey(at, population.Name, 0)), stop).ConfigureAwait(false);
        }
    }
}
