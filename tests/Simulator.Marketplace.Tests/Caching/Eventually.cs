namespace Simulator.Marketplace.Tests.Caching;

/// <summary>Waits for what another process is about to do.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(1));
        while (!await condition())
        {
            Assert.False(limit.IsCancellationRequested, "it has not come about within a minute");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
