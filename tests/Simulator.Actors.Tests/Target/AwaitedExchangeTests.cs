using Simulator.Actors.Target;
using Simulator.Http;

namespace Simulator.Actors.Tests.Target;

public sealed class AwaitedExchangeTests
{
    [Fact]
    public async Task Whatever_the_reading_throws_is_heard_by_whoever_waits()
    {
        var lane = new AnsweringLane();

        var asked = AwaitedExchange<int>.SendAsync(lane, new RequestDraft(), default, _ => throw new InvalidOperationException("not foreseen"), TestContext.Current.CancellationToken);

        Assert.Equal("not foreseen", (await Assert.ThrowsAsync<InvalidOperationException>(() => asked.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken))).Message);
    }

    private sealed class AnsweringLane : IHttpLane
    {
        public void Send(RequestDraft draft, ExchangeLimits limits, IExchangeHandler handler) => handler.Ended(new GivenAnswer(200, ""));

        public void Close()
        {
            // It has nothing open.
        }
    }
}
