namespace Simulator.Marketplace.Tests.Histories;

/// <summary>
/// A request and its answer. <see cref="Invoked"/> and <see cref="Returned"/> are instants of one counter of the whole history: an act that
/// returned before another one was invoked came before it; all others are concurrent.
/// </summary>
internal sealed record Act(string Who, string Move, string Method, string Path, string Body, long Invoked, long Returned, int Status, Sightings Seen)
{
    /// <summary>The Idempotency-Key.</summary>
    public string? Key { get; init; }

    public bool IsReplayed { get; init; }

    /// <summary>The answer to the letter.</summary>
    public string Text { get; init; } = "";

    /// <summary>The thing that the request is about: a job to bid for, a bid to accept, a contract to pay.</summary>
    public string About { get; init; } = "";

    /// <summary>What was sent, field by field.</summary>
    public IReadOnlyDictionary<string, object?> Sent { get; init; } = new Dictionary<string, object?>();

    public bool IsAcked => Status is 200 or 201;

    public bool IsBefore(Act other) => Returned < other.Invoked;

    public override string ToString() => $"{Who} {Move} {About} [{Invoked}..{Returned}] {Status}";
}
