namespace Simulator.Http.Tests.Hostile;

/// <summary>Waits for a condition that nobody announces.</summary>
internal static class Until
{
    public static async Task True(Func<bool> condition)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Visitor.Patience, "what was waited for did not happen");
            await Task.Delay(5, CancellationToken.None);
        }
    }
}
