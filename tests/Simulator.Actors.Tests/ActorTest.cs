using Akka.Actor;
using Akka.TestKit;
using Akka.TestKit.Xunit;
using Microsoft.Extensions.Time.Testing;
using Simulator.Actors.Load;

namespace Simulator.Actors.Tests;

/// <summary>
/// Actors in virtual time: clock, pacer and Akka's timers move only in <see cref="Pass"/>, and <see cref="Settled"/> waits until all mail
/// was read. Messages are serialized on every way, as between nodes.
/// </summary>
public abstract class ActorTest : TestKit
{
    private const string Settings = """
        akka {
          loglevel = OFF
          loggers = []
          stdout-loglevel = off
          log-dead-letters = off
          scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit"
          actor {
            serialize-messages = on
            serializers.simulator = "Simulator.Actors.Hosting.WireSerializer, Simulator.Actors"
            serialization-bindings { "Simulator.Actors.IWireMessage, Simulator.Actors" = simulator }
            internal-dispatcher.type = "Simulator.Actors.Tests.SettlingDispatcherConfigurator, Simulator.Actors.Tests"
            default-dispatcher.type = "Simulator.Actors.Tests.SettlingDispatcherConfigurator, Simulator.Actors.Tests"
          }
        }
        simulator.dispatchers.users.type = "Simulator.Actors.Tests.SettlingDispatcherConfigurator, Simulator.Actors.Tests"
        """;

    // Long enough for a machine under load: a test that meets it has failed.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    // The test scheduler fires a repeating timer once in each advance, so no advance is longer than the shortest timer.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    protected ActorTest()
        : base(Settings)
    {
        Clock = new RunClock(Time, TimeSpan.Zero);
        Pacer = new ManualPacer(Clock);
    }

    /// <summary>Time since the test began.</summary>
    protected RunClock Clock { get; }

    protected FakeTimeProvider Time { get; } = new();

    /// <summary>The pacer of the test's one run; a load node that begins a run replaces it.</summary>
    internal ManualPacer Pacer { get; set; }

    protected static TimeSpan S(double seconds) => TimeSpan.FromSeconds(seconds);

    protected static TimeSpan Ms(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>All that was said so far was heard and acted on.</summary>
    protected Task Settled() => SettlingDispatcher.Work.Of(Sys).Settled().WaitAsync(Limit);

    /// <summary>Lets time pass: whatever falls due is told at its moment, and acted on before time goes on.</summary>
    protected async Task Pass(TimeSpan time)
    {
        await Settled();
        var end = Clock.Now + time;
        while (true)
        {
            while (Pacer.NextDue is { } due && due <= Pacer.Clock.Now)
            {
                Pacer.TellNext();
                await Settled();
            }

            var left = end - Clock.Now;
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            Advance(Shortest(left, Step, Pacer.NextDue - Pacer.Clock.Now ?? left));
            await Settled();
        }
    }

    protected Task PassTo(TimeSpan moment) => Pass(moment - Clock.Now);

    /// <summary>Tells an actor and waits until it has acted.</summary>
    protected Task Tell(IActorRef actor, object message)
    {
        actor.Tell(message, TestActor);
        return Settled();
    }

    /// <summary>Starts an actor whose words to its parent the test's own actor hears.</summary>
    protected async Task<IActorRef> StartChild(Props props, string name)
    {
        Sys.ActorOf(Props.Create(() => new ForwardingParent(TestActor, props, name)));
        var child = (await Expect<ForwardingParent.Started>()).Child;
        await Settled();
        return child;
    }

    /// <summary>What the test's own actor was told next.</summary>
    protected async Task<T> Expect<T>() => await ExpectMsgAsync<T>(Limit);

    /// <summary>The next of one kind; others before it are dropped. For what comes from work off the mailboxes.</summary>
    protected async Task<T> ExpectEventually<T>() => (T)await FishForMessageAsync(message => message is T, Limit);

    /// <summary>All that the test's own actor was told since it was last asked, of one kind; the others are dropped.</summary>
    protected Task<IReadOnlyList<T>> AllHeard<T>() => AllHeard<T>(this);

    /// <summary>The same for a probe.</summary>
    protected async Task<IReadOnlyList<T>> AllHeard<T>(TestKitBase probe)
    {
        await Settled();
        List<T> heard = [];
        while (probe.HasMessages)
        {
            if (await probe.ReceiveOneAsync(TimeSpan.Zero) is T wanted)
            {
                heard.Add(wanted);
            }
        }

        return heard;
    }

    private static TimeSpan Shortest(params IEnumerable<TimeSpan> times) => times.Min();

    private void Advance(TimeSpan time)
    {
        Time.Advance(time);
        ((TestScheduler)Sys.Scheduler).Advance(time);
    }
}
