using Simulator.Marketplace.Payments;

namespace Simulator.Marketplace.Tests.Payments;

public sealed class KeyedTurnsTests
{
    [Fact]
    public async Task A_key_is_taken_by_one_at_a_time_and_others_do_not_wait_for_it()
    {
        KeyedTurns turns = new();
        var first = await turns.TakeAsync("one", CancellationToken.None);
        var second = turns.TakeAsync("one", CancellationToken.None).AsTask();

        using (await turns.TakeAsync("two", CancellationToken.None)) Assert.False(second.IsCompleted);
        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public async Task Who_stops_waiting_leaves_the_line()
    {
        KeyedTurns turns = new();
        using CancellationTokenSource hangUp = new();
        var first = await turns.TakeAsync("one", CancellationToken.None);
        var second = turns.TakeAsync("one", hangUp.Token).AsTask();
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        var third = turns.TakeAsync("one", CancellationToken.None).AsTask();

        first.Dispose();

        (await third).Dispose();
        (await turns.TakeAsync("one", CancellationToken.None)).Dispose();
    }
}
