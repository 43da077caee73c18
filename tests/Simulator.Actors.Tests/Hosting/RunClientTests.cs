using Akka.Actor;
using Akka.TestKit;
using Simulator.Actors.Hosting;
using Simulator.Actors.Runs;
using Simulator.Model.Runs;
using static Simulator.Actors.Runs.RunProtocol;

namespace Simulator.Actors.Tests.Hosting;

public class RunClientTests : ActorTest
{
    private static readonly RunId Run = new("run");
    private static readonly StartRun Start = new(Run, "plan", "hash", new Uri("http://target"));

    private readonly List<IWireMessage> _heard = [];
    private readonly RunClient _client;

    public RunClientTests() => _client = new RunClient(Sys, TestActor);

    [Fact]
    public async Task A_run_is_followed_from_its_start_to_its_end()
    {
        var running = _client.RunAsync(Start, _heard.Add);
        Assert.Equal(Start, await Expect<StartRun>());
        var follower = LastSender;

        follower.Tell(new RunAccepted(Run));
        follower.Tell(new RunPreparing(Run, 1, 2));
        await Settled();
        Assert.False(running.IsCompleted);
        follower.Tell(new RunFinished(Run, [1, 2, 3]));

        Assert.Equal([1, 2, 3], Assert.IsType<RunFinished>(await running).Record);
        Assert.Equal([new RunAccepted(Run), new RunPreparing(Run, 1, 2)], _heard);
    }

    public static TheoryData<string> Ends => ["refused", "failed"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_run_that_does_not_happen_ends_the_following(string end)
    {
        var running = _client.RunAsync(Start, _heard.Add);
        await Expect<StartRun>();
        IWireMessage last = end == "refused" ? new RunRefused(Run, "busy") : new RunFailed(Run, "no nodes", 102);

        LastSender.Tell(last);

        Assert.Equal(last, await running);
    }

    [Fact]
    public async Task A_listener_that_fails_ends_the_following_and_starts_no_second_run()
    {
        var running = _client.RunAsync(Start, _ => throw new InvalidOperationException("closed pipe"));
        await Expect<StartRun>();
        var follower = Watch(LastSender);

        follower.Tell(new RunAccepted(Run));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => running);
        Assert.Equal("run run is followed no longer; its cause is in simulator.log", failure.Message);
        Assert.IsType<Terminated>(await Expect<object>());
        Assert.Empty(await AllHeard<object>());
    }

    [Fact]
    public async Task A_stop_is_passed_on()
    {
        _client.Stop(Run, new StopReason.Signalled("SIGINT"), isHard: true);

        Assert.Equal(new StopRun(Run, new StopReason.Signalled("SIGINT"), true), await Expect<StopRun>());
    }
}
