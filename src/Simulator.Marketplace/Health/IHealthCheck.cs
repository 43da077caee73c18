namespace Simulator.Marketplace.Health;

/// <summary>Asks one thing that the marketplace uses whether it answers.</summary>
internal interface IHealthCheck
{
    /// <returns>Whether it answered as it should; an exception, or no answer until <paramref name="cancel"/>, says that it did not.</returns>
    ValueTask<bool> CheckAsync(CancellationToken cancel);
}
