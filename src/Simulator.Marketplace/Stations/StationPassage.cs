namespace Simulator.Marketplace.Stations;

/// <summary>How a request left the station.</summary>
internal enum StationPassage
{
    /// <summary>Its work there is done.</summary>
    Served,

    /// <summary>Too many waited already.</summary>
    Full,

    /// <summary>The marketplace ends.</summary>
    Closed,
}
