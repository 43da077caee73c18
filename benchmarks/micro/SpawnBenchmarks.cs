using Akka.Actor;
using Akka.Configuration;
using BenchmarkDotNet.Attributes;
using Simulator.Actors;
using Simulator.Actors.Load;
using Simulator.Model.Behaviour;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Runs;

namespace Simulator.Benchmarks;

/// <summary>What it takes to make a user: actor, mind, session with its way to the target, and its place in the pacer's queue. An operation is one user.</summary>
[InProcess]
[MemoryDiagnoser]
[InvocationCount(1)]
[WarmupCount(5)]
[IterationCount(10)]
public class SpawnBenchmarks
{
    private const int Users = 10_000;

    private const string Plan = """
        {
          "name": "bench", "seed": 1, "target": { "baseUrl": "http://127.0.0.1", "timeouts": { "read": "1s", "write": "1s" } }, "clock": { "thinkScale": 1, "businessDay": "1d" },
          "scenarios": { "wait": [ { "name": "wait", "get": "/", "think": { "law": "constant", "value": "1h" } } ] },
          "populations": [ { "name": "users", "scenario": "wait", "share": 1 } ], "phases": [ { "name": "a", "duration": "1h", "users": 10000 } ],
          "drain": { "limit": "1s" }, "validity": { "lagP99": "1s", "cpu": "90%", "invalidShare": 0.05 }
        }
        """;

    private readonly ActorSystem _system = ActorSystem.Create("bench", ConfigurationFactory.ParseString("""
        simulator.dispatchers.users { type = Dispatcher, executor = "Simulator.Actors.Load.UserExecutorConfigurator, Simulator.Actors", throughput = 20, threads = 1 }
        """));

    private NodeRun _run = null!;
    private IActorRef _crowd = ActorRefs.Nobody;

    [IterationSetup]
    public void Prepare()
    {
        _run = new HttpNodeRuns(new ThisPlan(), 1, TimeProvider.System)
            .Create(new LoadProtocol.PrepareShare(new RunId("bench"), Plan, new Uri("http://127.0.0.1"), Share.Whole));
        var clock = new RunClock(TimeProvider.System, TimeSpan.Zero);
        _run.Begin(clock, new Pacer(clock, takesTurns: false));
        _crowd = _system.ActorOf(Props.Create(() => new Crowd(_run)));
    }

    [Benchmark(OperationsPerInvoke = Users)]
    public async Task Spawn() => await _crowd.Ask<int>(new Crowd.Gather(Users)).ConfigureAwait(false);

    [IterationCleanup]
    public void Disperse()
    {
        _crowd.GracefulStop(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult();
        _run.Release();
    }

    [GlobalCleanup]
    public void End() => _system.Terminate().GetAwaiter().GetResult();

    private sealed class ThisPlan : IPlanReader
    {
        public LoadPlan Read(string planText) => PlanReader.Read(PlanJson.Parse(planText, new SourcePlace("plan", 1, 1)), []).Plan!;
    }

    /// <summary>The users' parent, as a phase controller is.</summary>
    private sealed class Crowd : ReceiveActor
    {
        public Crowd(NodeRun run) => Receive<Gather>(gather =>
        {
            IActorRef last = ActorRefs.Nobody;
            for (var number = 0; number < gather.Users; number++)
            {
                var key = new UserKey(0, "users", number);
                last = Context.Watch(Context.ActorOf(VirtualUser.Props(key, run.Behaviours.Create(key), run, isClosed: true).WithDispatcher("simulator.dispatchers.users"), $"{number}"));
            }

            // The last to be made is the last to have begun: their one thread takes them in order.
            last.Ask<ActorIdentity>(new Identify(null)).PipeTo(Sender, success: _ => gather.Users);
        });

        public sealed record Gather(int Users) : ILocalMessage;
    }
}
