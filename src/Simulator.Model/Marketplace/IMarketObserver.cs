namespace Simulator.Model.Marketplace;

/// <summary>Listens to what users were told; it never speaks to them. Called from many threads.</summary>
public interface IMarketObserver
{
    void Saw(MarketEvent marketEvent);
}
