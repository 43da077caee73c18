namespace Simulator.Model.Marketplace;

/// <summary>How sessions follow one another, and what their lists ask for.</summary>
/// <param name="RegisterShare">Share of users that have no account before their first session and open it themselves, 0 to 1.</param>
/// <param name="Pause">Pause between the sessions of a closed user in honest seconds.</param>
/// <param name="MarketPage">Jobs on a page of the market, 1 to 64.</param>
/// <param name="OwnPage">Entries on a page of a user's own jobs, bids or contracts, 1 to 100; newest first.</param>
public sealed record SessionModel(double RegisterShare, Chance.Law Pause, int MarketPage, int OwnPage);
