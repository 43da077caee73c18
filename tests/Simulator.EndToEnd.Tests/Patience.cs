using System.Diagnostics;

namespace Simulator.EndToEnd.Tests;

/// <summary>Waits for what other processes do: asks again and again, and gives up late, since other work may share the machine.</summary>
internal static class Patience
{
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <param name="what">In words, for the message where it never comes.</param>
    public static async Task UntilAsync(string what, Func<bool> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(clock.Elapsed < Most, $"waited {Most.TotalSeconds:0} s in vain: {what}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
