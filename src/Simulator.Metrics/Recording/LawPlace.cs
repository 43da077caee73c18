namespace Simulator.Metrics.Recording;

/// <summary>Where the draws of a law are counted: <see cref="LawBins.Places"/> counters from <paramref name="Start"/>, realised gaps from <paramref name="Realised"/>.</summary>
public sealed record LawPlace(LawBins Bins, int Start, int Realised);
