namespace Simulator.Marketplace.Completions;

/// <summary>Where the work was done, in degrees.</summary>
internal sealed record Geolocation(double? Latitude, double? Longitude)
{
    public bool IsOnEarth() => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;
}
