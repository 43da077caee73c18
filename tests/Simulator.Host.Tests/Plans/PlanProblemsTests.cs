using Simulator.Host.Plans;

namespace Simulator.Host.Tests.Plans;

/// <summary>What a user reads who made one mistake in an otherwise good plan.</summary>
public sealed class PlanProblemsTests : IDisposable
{
    private const string Good = """
        extends: market-defaults.yaml
        name: mine
        phases:
          - { name: warmup, duration: 10s, users: 50 -> 150, verdict: reports }
          - name: stress
            levels: [ { name: "500", duration: 20s, users: 500 }, { name: "1000", duration: 20s, users: 1000 } ]
          - { name: recovery, duration: 20s, users: 150 }

        """;

    private readonly Workbench _bench = new();

    [Fact]
    public void The_plan_without_a_mistake_has_no_problems() => Assert.Empty(_bench.Problems(Good));

    [Theory]
    [InlineData("^sed: 5", "sed: `sed` is no key here; did you mean `seed`?")]
    [InlineData("seed: ^-5", "seed: `-5` is no seed; write a whole number from 0 to 18446744073709551615")]
    [InlineData("seed:^", "seed: has no value; write one, or leave the key out")]
    [InlineData("variables: { title: ^}", "variables.title: has no value; write one, or \"\" for an empty text")]
    [InlineData("clock: { thinkScale: ^0 }", "clock.thinkScale: `0` is not more than 0; write 1 for honest think times, 0.05 for users twenty times as fast as people")]
    [InlineData("clock: { businessDay: ^144 }", "clock.businessDay: `144` has no unit; write 144ms, 144s, 144m, 144h or 144d")]
    [InlineData("clock: { businessDay: ^2 days }", "clock.businessDay: `2 days` is no duration; write a duration with its unit: 500ms, 30s, 1m30s, 1h30m or 7d")]
    [InlineData("clock: ^5", "clock: expects a map of keys, found `5`")]
    [InlineData("drain: { limit: ^-5s }", "drain.limit: `-5s` is negative; a duration is zero or longer")]
    [InlineData("drain: { limit: ^[ 5s ] }", "drain.limit: expects a single value, found a list")]
    [InlineData("validity: { cpu: ^90 }", "validity.cpu: `90` is outside 0 to 1; did you mean 90%?")]
    [InlineData("validity: { cpu: ^much }", "validity.cpu: `much` is no share; write it as 0.005 or as 0.5%")]
    [InlineData("target: { baseUrl: ^example.com }", "target.baseUrl: `example.com` is no address of a target; write an absolute one such as http://localhost:5080, or embedded for the reference marketplace")]
    [InlineData("target: { baseUrl: ^'ftp://example.com' }", "target.baseUrl: `ftp://example.com` is no address of a target; write an absolute one such as http://localhost:5080, or embedded for the reference marketplace")]
    [InlineData("target: { baseUrl: ^'http://me:pw@example.com' }", "target.baseUrl: the address carries credentials; leave out what stands before the @")]
    [InlineData("target: { binding: ^marketplaces }", "target.binding: there is no binding `marketplaces`; write the name of a shipped one, or the path of a file beside the plan; did you mean `marketplace`?")]
    [InlineData("target: { timeouts: { read: ^0s } }", "target.timeouts.read: `0s` is no time at all; it must be longer than zero")]
    [InlineData("target: { marketplace: ^8:exp(20ms) }", "target.marketplace: expects a map of keys, found `8:exp(20ms)`")]
    [InlineData("target: { marketplace: { ^sation: 8:exp(20ms) } }", "target.marketplace.sation: `sation` is no key here; did you mean `station`?")]
    [InlineData("target: { marketplace: { station: ^8 } }", "target.marketplace.station: `8` is no station; write WORKERS:LAW, or WORKERS:LAW:QUEUE, such as 8:exp(20ms), which is 8 workers at 20 ms each: 400 requests/s")]
    [InlineData("target: { marketplace: { faults: [ ^late ] } }", "target.marketplace.faults[0]: `late` is no fault; write NAME=RATE, NAME=RATE:DETAIL, either with @ROUTE after it, such as latency=5%:exp(200ms)@GET /api/jobs")]
    [InlineData("target: { marketplace: { database: ^'postgres://me:pw@localhost/x' } }", "target.marketplace.database: carries a password; write a reference to the environment, such as ${MARKETPLACE_DATABASE}")]
    [InlineData("target: { marketplace: { paymentProvider: ^lost=0.5 } }", "target.marketplace.paymentProvider: payment-provider: 'lost' is not known; write it as requires-action=0.05,processing=3%,failed=0.02,latency=exp(200ms),processing-time=fixed(2s)")]
    [InlineData("accounts: { concurrency: ^0 }", "accounts.concurrency: `0` is too few; write 1 or more")]
    [InlineData("accounts: { emailDomain: ^'a b' }", "accounts.emailDomain: `a b` is no domain; write one such as load.example")]
    [InlineData("compression: ^0.5", "compression: `0.5` would stretch the plan; write 1 or more")]
    [InlineData("^name: 'two words'", "name: `name` stands here a second time, first in line 2; keep one of them")]
    [InlineData("model: { session: { marketPage: ^65 } }", "model.session.marketPage: `65` is more than the 64 of the longest page")]
    [InlineData("model: { homeowner: { idle: { ^brows: .5 } } }", "model.homeowner.idle.brows: `brows` is no key here; did you mean `browse`?")]
    [InlineData("model: { contractor: { list: ^{ nextPage: 0.5 } } }", "model.contractor.list: the chances sum to 1.35; they must sum to 1 (view 0.7, nextPage 0.5, leave 0.15)")]
    [InlineData("model: { think: { click: ^3s } }", "model.think.click: expects a law, found `3s`; write a law such as { law: exponential, mean: 3s }")]
    [InlineData("model: { think: { click: { law: ^weibul, mean: 3s } } }", "model.think.click.law: there is no law `weibul`; did you mean `weibull`?")]
    [InlineData("model: { think: { click: ^{ law: weibull, mean: 3s } } }", "model.think.click.shape: is missing; this law needs its shape")]
    [InlineData("model: { think: { click: { law: constant, value: 3s, ^mean: 3s } } }", "model.think.click.mean: `mean` is no key here; there are law, value, truncate, min, cap")]
    [InlineData("model: { think: { click: { mean: ^0s } } }", "model.think.click.mean: `0s` is not more than 0")]
    [InlineData("model: { think: { click: ^{ min: 40s } } }", "model.think.click: its cap is less than its min")]
    [InlineData("model: { business: { quotesWanted: { law: table, values: ^{ 1: .5, 2: .6 } } } }", "model.business.quotesWanted.values: the weights sum to 1.1; they must sum to 1")]
    [InlineData("populations: ^[]", "populations: is empty; write at least one population")]
    [InlineData("populations: ^[ { name: a, persona: visitor, share: .6 }, { name: b, persona: visitor, share: .3 } ]", "populations: the shares sum to 0.9; they must sum to 1")]
    [InlineData("populations: [ { name: a, persona: visitor, share: .5 }, { name: ^a, persona: visitor, share: .5 } ]", "populations.a.name: there is a population `a` already in line 8; names are unique")]
    [InlineData("populations: [ { name: a, persona: ^plumber, share: 1 } ]", "populations.a.persona: there is no persona `plumber`; there are homeowner, contractor, visitor, admin")]
    [InlineData("populations: [ { name: a, persona: visitor, share: 1, overrides: { contractor: { ^maxLiveBid: 3 } } } ]", "populations.a.overrides.contractor.maxLiveBid: `maxLiveBid` is no key here; did you mean `maxLiveBids`?")]
    [InlineData("populations: [ { name: a, persona: visitor, share: 1, overrides: { visitor: { list: { view: ^2 } } } } ]", "populations.a.overrides.visitor.list.view: `2` is outside 0 to 1; did you mean 2%?")]
    public void A_mistake_is_named_with_its_place_and_what_would_be_right(string line, string problem) => Expect(Good + line, problem);

    [Theory]
    [InlineData("^[]", "phases: is empty; write at least one phase")]
    [InlineData("[ ^{ duration: 5s, users: 1 } ]", "phases[0].name: is missing; every phase has a name, such as stress")]
    [InlineData("[ { name: ^a b, duration: 5s, users: 1 } ]", "phases.a b.name: `a b` is no name; write letters, digits, - and _, at most 64 of them, a letter or digit first")]
    [InlineData("[ ^{ name: a, users: 1 } ]", "phases.a.duration: is missing; write how long it lasts, such as 30s or 20m")]
    [InlineData("[ ^{ name: a, duration: 5s } ]", "phases.a: has no load; write users: 50 -> 150, or sessions: 5/s")]
    [InlineData("[ { name: a, duration: ^0s, users: 1 } ]", "phases.a.duration: `0s` is no time at all; it must be longer than zero")]
    [InlineData("[ { name: a, duration: 5s, users: ^1.5 } ]", "phases.a.users: `1.5` is no whole number of users; write a number of users such as 150, or a ramp such as 50 -> 150")]
    [InlineData("[ { name: a, duration: 5s, users: ^1 -> 2 -> 3 } ]", "phases.a.users: `1 -> 2 -> 3` has more than one arrow; for a load in several pieces give the phase levels")]
    [InlineData("[ { name: a, duration: 5s, users: ^{ from: 1 } } ]", "phases.a.users.to: is missing; write a number of users such as 150, or a ramp such as 50 -> 150")]
    [InlineData("[ { name: a, duration: 5s, sessions: ^5, } ]", "phases.a.sessions: `5` is no rate; write session starts such as 5/s or 90/min, or a ramp such as 1/s -> 5/s")]
    [InlineData("[ { name: a, duration: 5s, users: 5, verdict: ^maybe } ]", "phases.a.verdict: `maybe` is neither gates (its thresholds enter the verdict) nor reports (they are only shown)")]
    [InlineData("[ { name: a, duration: 5s, users: 5 }, { name: ^a, duration: 5s, users: 5 } ]", "phases.a.name: there is a phase `a` already in line 4; names are unique")]
    [InlineData("[ { name: a, levels: ^[] } ]", "phases.a.levels: is empty; write at least one level, or give the phase itself a duration and users")]
    [InlineData("[ { name: a, users: ^5, levels: [ { name: b, duration: 5s, users: 5 } ] } ]", "phases.a.users: a phase with levels has no users of its own; give it to the levels")]
    [InlineData("[ { name: a, levels: [ { name: b, duration: 5s, users: 5, ^verdict: gates } ] } ]", "phases.a.levels.b.verdict: `verdict` is no key here; there are name, duration, loads, users, sessions, spacing")]
    [InlineData("[ ^5s ]", "phases[0]: expects a map of keys, found `5s`")]
    public void A_mistake_in_a_phase_is_named(string phases, string problem) =>
        Expect($"extends: market-defaults.yaml\nname: mine\naccounts: {{ spare: 9 }}\nphases: {phases}\n", problem);

    [Fact]
    public void Users_and_sessions_are_not_mixed()
    {
        const string Pool = "extends: market-defaults.yaml\nname: mine\naccounts: { spare: 50 }\n";

        Assert.Equal(
            ["my.yaml:4:56 phases.a.sessions: stands beside users; a load is counted in users or in sessions, not in both"],
            _bench.Problems(Pool + "phases: [ { name: a, duration: 5s, users: 5, sessions: 5/s } ]"));
        Assert.Equal(
            ["my.yaml:6:5 phases.b: counts sessions while phase `a` counts users; all phases and levels of a plan count the same"],
            _bench.Problems(Pool + "phases:\n  - { name: a, duration: 5s, users: 5 }\n  - { name: b, duration: 5s, sessions: 5/s }\n"));
    }

    [Fact]
    public void A_plan_by_sessions_needs_a_pool_of_accounts() => Assert.Contains(
        "my.yaml:3:9 accounts.spare: is 0; a plan by sessions draws its users from this pool; write how many accounts it has, such as 500",
        Assert.Single(_bench.Problems("extends: market-defaults.yaml\nname: mine\nphases: [ { name: a, duration: 5s, sessions: 5/s } ]\n")));

    [Theory]
    [InlineData("metric: ^response.p100, target: '< 1s'", "thresholds[0].metric: `response.p100` is outside the percentiles; write one above 0 and below 100 such as response.p99.9, or response.max")]
    [InlineData("metric: ^errorrate, target: '< 1%'", "thresholds[0].metric: `errorrate` is no metric; did you mean `errorRate`?")]
    [InlineData("metric: ^firstbyte.p95, target: '< 1s'", "thresholds[0].metric: `firstbyte.p95` is no metric; did you mean `firstByte.p95`?")]
    [InlineData("metric: connect.p99, target: '< 1s', scope: ^{ step: list jobs }", "thresholds[0].scope: connect.p99 happens once a connection, whoever uses it later; set it on the run, a phase or a level")]
    [InlineData("metric: firstByte.p95, target: '< 1s', scope: ^{ population: homeowners }", "thresholds[0].scope: firstByte.p95 is not kept by population; set it on the run, a phase, a level or a step")]
    [InlineData("metric: response.p99", "thresholds[0]: has no level; write at least one, such as target: \"< 500ms\" or fail: \"> 600ms\"")]
    [InlineData("metric: response.p99, target: ^500ms", "thresholds[0].target: `500ms` has no direction; write \"< 500ms\", in quotes")]
    [InlineData("metric: response.p99, target: ^'< 500'", "thresholds[0].target: `500` has no unit; write 500ms, 500s, 500m, 500h or 500d")]
    [InlineData("metric: response.p99, target: ^'<= 500ms'", "thresholds[0].target: `<= 500ms`: write \"< 500ms\"; a measured latency has no use for the difference")]
    [InlineData("metric: response.p99, target: ^'> 500ms'", "thresholds[0].target: asks for a high response.p99, which nobody wants; write target: \"< 500ms\" and fail: \"> 600ms\"")]
    [InlineData("metric: response.p99, target: '< 500ms', fail: ^'< 600ms'", "thresholds[0].fail: target and fail pull in different directions; a target of \"< x\" goes with warn and fail of \"> y\", and the other way round")]
    [InlineData("metric: response.p99, target: '< 500ms', fail: ^'> 400ms'", "thresholds[0].fail: lies below target; from target over warn to fail things get worse, so here the numbers rise")]
    [InlineData("metric: throughput, target: '> 100/s', fail: ^'< 120/s'", "thresholds[0].fail: lies above target; from target over warn to fail things get worse, so here the numbers fall")]
    [InlineData("metric: errorRate, target: ^'< 5'", "thresholds[0].target: `5` is outside 0 to 1; did you mean 5%?")]
    [InlineData("metric: errorRate, target: '< 1%', scope: { phase: ^stres }", "thresholds[0].scope.phase: there is no phase `stres`; did you mean `stress`?")]
    [InlineData("metric: errorRate, target: '< 1%', scope: { phase: stress, level: ^'200' }", "thresholds[0].scope.level: there is no level `200`; there are 500, 1000")]
    [InlineData("metric: errorRate, target: '< 1%', scope: { phase: warmup, level: ^'200' }", "thresholds[0].scope.level: phase `warmup` has no levels; leave the level out")]
    [InlineData("metric: errorRate, target: '< 1%', scope: { level: ^'500' }", "thresholds[0].scope.level: a level needs its phase; write scope: { phase: …, level: … }")]
    [InlineData("metric: errorRate, target: '< 1%', scope: { population: ^owners }", "thresholds[0].scope.population: there is no population `owners`; there are homeowners, contractors, visitors, admins")]
    [InlineData("metric: errorRate, target: '< 1%', scope: { step: ^list job }", "thresholds[0].scope.step: there is no step `list job`; did you mean `list jobs`?")]
    [InlineData("metric: errorRate, target: '< 1%', scope: ^{ phase: stress, step: list jobs }", "thresholds[0].scope: names more than one kind; a threshold looks at a phase (with or without a level), at a population, at a step, at a group, or at a tag")]
    [InlineData("metric: target.cpu, target: '< 80%', scope: ^{ step: list jobs }", "thresholds[0].scope: target.cpu is a figure of the whole target; set it on the run, a phase or a level")]
    [InlineData("metric: errorRate, target: '< 1%', window: ^500ms", "thresholds[0].window: `500ms` is shorter than a second; write 1s or more")]
    [InlineData("metric: errorRate, target: '< 1%', window: ^1.5s", "thresholds[0].window: `1.5s` is no whole number of seconds")]
    [InlineData("metric: errorRate, target: '< 1%', while: ^users < 500", "thresholds[0].while: `users < 500` is no condition; write one such as users <= 500")]
    [InlineData("metric: errorRate, target: '< 1%', action: ^{ abort: { after: 5s } }", "thresholds[0].action: needs a window over which the breach is judged, such as window: 10s")]
    [InlineData("metric: errorRate, warn: '> 1%', window: 1s, action: ^{ abort: { after: 5s } }", "thresholds[0].action: is taken when the fail level is breached, and there is none; write fail as well")]
    [InlineData("metric: errorRate, fail: '> 1%', window: 1s, action: { ^stop: {} }", "thresholds[0].action.stop: `stop` is no key here; there are abort, goTo")]
    [InlineData("metric: errorRate, fail: '> 1%', window: 1s, action: { goTo: { phase: ^recover } }", "thresholds[0].action.goTo.phase: there is no phase `recover`; did you mean `recovery`?")]
    [InlineData("metric: errorRate, fail: '> 1%', window: 1s, scope: { phase: stress }, action: { goTo: { phase: ^warmup } }", "thresholds[0].action.goTo.phase: `warmup` does not come after `stress`; a run only goes forward")]
    [InlineData("metric: errorRate, target: '< 1%', gates: ^yes", "thresholds[0].gates: `yes` is neither true nor false")]
    public void A_mistake_in_a_threshold_is_named(string threshold, string problem) =>
        Expect($"{Good}thresholds:\n  - {(threshold.Contains('^', StringComparison.Ordinal) ? "" : "^")}{{ {threshold} }}\n", problem);

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_the_file()
    {
        var problems = _bench.Problems("""
            extends: market-defaults.yaml
            name: mine
            seed: many
            phases:
              - { name: a, duration: 5, users: 5 }
            thresholds:
              - { metric: errorRate, target: "< 1%", scope: { phase: b } }
            drain: { limt: 5s }
            """);

        Assert.Equal(
            ["my.yaml:3:7 seed", "my.yaml:5:26 phases.a.duration", "my.yaml:7:58 thresholds[0].scope.phase", "my.yaml:8:10 drain.limt"],
            problems.Select(problem => problem.Split(": ")[0]));
    }

    [Fact]
    public void A_mistake_in_the_extended_plan_is_named_in_its_own_file()
    {
        _bench.Write("base.yaml", "extends: market-defaults.yaml\nseed: x\n");

        Assert.StartsWith("base.yaml:2:7 seed:", Assert.Single(_bench.Problems("extends: base.yaml\nname: mine\nphases: [ { name: a, duration: 5s, users: 5 } ]\n")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_on_the_command_line_is_named_as_it_was_typed() => Assert.Equal(
        [
            "--set phases.stres.verdict=gates phases.stres.verdict: there is no item `stres` in `phases`; did you mean `stress`?",
            "--set nonsense: is no setting; write a path and a value, such as --set phases.stress.duration=30s",
            "--seed x seed: `x` is no seed; write a whole number from 0 to 18446744073709551615",
            "--set tagret.baseUrl=http://x tagret: `tagret` is no key here; did you mean `target`?",
        ],
        _bench.Problems(Good, new PlanOverrides { Sets = ["phases.stres.verdict=gates", "nonsense", "tagret.baseUrl=http://x"], Seed = "x" }));

    // The mark ^ in the text is where the problem must be placed.
    private void Expect(string marked, string problem)
    {
        var before = marked[..marked.IndexOf('^', StringComparison.Ordinal)].Split('\n');

        Assert.Contains($"my.yaml:{before.Length}:{before[^1].Length + 1} {problem}", _bench.Problems(marked.Replace("^", "", StringComparison.Ordinal)));
    }

    public void Dispose() => _bench.Dispose();
}
