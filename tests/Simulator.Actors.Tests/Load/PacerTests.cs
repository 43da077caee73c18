using Akka.Actor;
using Simulator.Actors.Load;

namespace Simulator.Actors.Tests.Load;

public class PacerTests : ActorTest
{
    // The pacer's own thread looks at the clock again when something earlier comes in: a word that is overdue wakes it.
    private static readonly TimeSpan Overdue = TimeSpan.FromSeconds(-1);

    [Fact]
    public async Task What_is_overdue_is_told_at_once()
    {
        using var pacer = new Pacer(Clock, takesTurns: false);

        pacer.TellWhenDue(Overdue, TestActor, "late");
        pacer.TellWhenDue(TimeSpan.Zero, TestActor, "now");

        Assert.Equal(["late", "now"], [await Expect<string>(), await Expect<string>()]);
    }

    [Fact]
    public async Task Messages_are_told_in_the_order_of_their_due_moments()
    {
        using var pacer = new Pacer(Clock, takesTurns: false);
        foreach (var due in new[] { 3, 1, 5, 2, 4 })
        {
            pacer.TellWhenDue(S(due), TestActor, due);
        }

        Time.Advance(S(10));
        pacer.TellWhenDue(Overdue, TestActor, 0);

        List<int> told = [];
        while (told.Count < 6)
        {
            told.Add(await Expect<int>());
        }

        Assert.Equal([1, 2, 3, 4, 5], told.Where(due => due > 0));
    }

    [Fact]
    public async Task What_is_not_due_is_not_told()
    {
        using var pacer = new Pacer(Clock, takesTurns: false);
        pacer.TellWhenDue(S(2), TestActor, "later");
        pacer.TellWhenDue(S(1), TestActor, "sooner");

        Time.Advance(S(1.999));
        pacer.TellWhenDue(Overdue, TestActor, "woken");
        Assert.Equal(["sooner", "woken"], new[] { await Expect<string>(), await Expect<string>() }.Order());
        pacer.TellWhenDue(Overdue, TestActor, "woken again");

        Assert.Equal("woken again", await Expect<string>());
        Assert.False(HasMessages);
    }

    // The only test that waits for a real clock: for a few milliseconds, and as long as a busy machine needs.
    [Fact]
    public async Task It_wakes_by_itself_when_something_falls_due()
    {
        var clock = new RunClock(TimeProvider.System, TimeSpan.Zero);
        using var pacer = new Pacer(clock, takesTurns: true);
        var due = clock.Now + Ms(5);

        pacer.TellWhenDue(due, TestActor, "due");
        await Expect<string>();

        Assert.True(clock.Now >= due);
    }

    [Fact]
    public async Task Many_threads_may_ask_at_once()
    {
        using var pacer = new Pacer(Clock, takesTurns: false);

        Parallel.For(0, 1_000, number => pacer.TellWhenDue(TimeSpan.FromTicks(-number), TestActor, number));

        var told = new HashSet<int>();
        while (told.Count < 1_000)
        {
            Assert.True(told.Add(await Expect<int>()));
        }
    }

    [Fact]
    public async Task Disposed_it_tells_nothing_more_and_refuses_nothing()
    {
        var pacer = new Pacer(Clock, takesTurns: false);
        pacer.TellWhenDue(S(1), TestActor, "pending");
        Time.Advance(S(5));

        pacer.Dispose();
        await AllHeard<string>();
        pacer.TellWhenDue(Overdue, TestActor, "too late");

        Assert.False(HasMessages);
    }

    [Fact]
    public async Task It_may_be_disposed_on_its_own_thread()
    {
        var pacer = new Pacer(Clock, takesTurns: false);
        var disposer = Sys.ActorOf(Props.Create(() => new Disposer(pacer, TestActor)).WithDispatcher(Akka.TestKit.CallingThreadDispatcher.Id));
        await Settled();

        pacer.TellWhenDue(Overdue, disposer, "dispose");

        Assert.Equal("disposed on pacer", await Expect<string>());
    }

    private sealed class Disposer : UntypedActor
    {
        private readonly Pacer _pacer;
        private readonly IActorRef _listener;

        public Disposer(Pacer pacer, IActorRef listener) => (_pacer, _listener) = (pacer, listener);

        protected override void OnReceive(object message)
        {
            _pacer.Dispose();
            _listener.Tell($"disposed on {Thread.CurrentThread.Name}");
        }
    }
}
