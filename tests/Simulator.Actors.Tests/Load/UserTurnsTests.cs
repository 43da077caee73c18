using Akka.Actor;
using Akka.Dispatch;
using Simulator.Actors.Load;

namespace Simulator.Actors.Tests.Load;

public sealed class UserTurnsTests : IDisposable
{
    private readonly UserExecutor _executor = new("users", threads: 1);
    private readonly List<string> _turns = [];
    private readonly TaskCompletionSource<int> _elsewhere = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_thread_that_brings_news_takes_the_turn_before_it_goes_on()
    {
        var here = Environment.CurrentManagedThreadId;
        var thread = 0;

        UserTurns.Tell(new Mailed(() => _executor.Execute(new Turn(() => thread = Environment.CurrentManagedThreadId))), "news");

        Assert.Equal(here, thread);
    }

    [Fact]
    public async Task Without_news_a_turn_is_taken_by_the_users_own_threads()
    {
        var here = Environment.CurrentManagedThreadId;

        _executor.Execute(new Turn(() => _elsewhere.SetResult(Environment.CurrentManagedThreadId)));

        Assert.NotEqual(here, await _elsewhere.Task.WaitAsync(Stop));
    }

    [Fact]
    public void News_within_a_turn_waits_until_that_turn_is_over()
    {
        UserTurns.Tell(Telling("outer", () => UserTurns.Tell(Telling("inner", () => { }), "news")), "news");

        Assert.Equal(["outer begins", "outer ends", "inner begins", "inner ends"], _turns);
    }

    [Fact]
    public async Task Who_begets_turns_without_end_leaves_them_to_the_users_threads()
    {
        var here = Environment.CurrentManagedThreadId;
        var taken = 0;

        UserTurns.Tell(new Mailed(() => _executor.Execute(new Turn(Again))), "news");

        Assert.NotEqual(here, await _elsewhere.Task.WaitAsync(Stop));
        Assert.Equal(64, taken);

        void Again()
        {
            if (Environment.CurrentManagedThreadId != here)
            {
                _elsewhere.SetResult(Environment.CurrentManagedThreadId);
                return;
            }

            taken++;
            _executor.Execute(new Turn(Again));
        }
    }

    [Fact]
    public void A_turn_that_fails_does_not_keep_the_next_from_being_taken()
    {
        Assert.Throws<InvalidOperationException>(() =>
            UserTurns.Tell(new Mailed(() => _executor.Execute(new Turn(() => throw new InvalidOperationException()))), "news"));

        UserTurns.Tell(Telling("next", () => { }), "news");

        Assert.Equal(["next begins", "next ends"], _turns);
    }

    [Fact]
    public void After_the_end_no_turn_is_taken()
    {
        _executor.Shutdown();

        Assert.Throws<RejectedExecutionException>(() => _executor.Execute(new Turn(() => { })));
    }

    public void Dispose() => _executor.Shutdown();

    private Mailed Telling(string name, Action during) => new(() => _executor.Execute(new Turn(() =>
    {
        _turns.Add($"{name} begins");
        during();
        _turns.Add($"{name} ends");
    })));

    private sealed class Turn(Action take) : IRunnable
    {
        public void Run() => take();

        public void Execute() => take();
    }

    /// <summary>Someone whose mail does something.</summary>
    private sealed class Mailed(Action told) : MinimalActorRef
    {
        public override ActorPath Path => throw new NotSupportedException();

        public override IActorRefProvider Provider => throw new NotSupportedException();

        protected override void TellInternal(object message, IActorRef sender) => told();
    }
}
