namespace Simulator.Model.VirtualTime.Market;

/// <summary>Listens to what happens on the marketplace itself, whoever is told.</summary>
public interface IVirtualMarketObserver
{
    void JobOpened(TimeSpan now);

    void JobLeft(JobLife life);
}
