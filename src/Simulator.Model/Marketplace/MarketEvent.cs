using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>Something that the target acknowledged to one of its users.</summary>
/// <param name="JobId">The job that it belongs to, as the target names it.</param>
/// <param name="User">Who was told.</param>
/// <param name="At">On the run's own clock.</param>
/// <param name="AmountCents">Where money is part of it, else 0.</param>
public sealed record MarketEvent(MarketEventKind Kind, string JobId, UserKey User, TimeSpan At, long AmountCents);
