namespace Simulator.Marketplace.RateLimits;

/// <summary>Where an address stands after a request: whether it was within the limit, how many more are, and when the window ends.</summary>
internal readonly record struct RateLimitState(bool IsWithin, int Remaining, DateTimeOffset Ends, TimeSpan EndsIn);
