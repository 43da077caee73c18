[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace Simulator.EndToEnd.Tests;

/// <summary>A test of real processes. They share two cores at worst, so that no two of these tests run at a time.</summary>
public abstract class EndToEndTest : IAsyncDisposable
{
    private protected Bench Bench { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await Bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
