namespace Simulator.Model.Behaviour.Client;

/// <summary>
/// How a user's program tries again. The n-th retry of a request comes after U(0, min(<paramref name="Cap"/>, <paramref name="Base"/> · 2^(n-1)))
/// ("full jitter": Brooker, "Timeouts, retries, and backoff with jitter", Amazon Builders' Library). A bucket of tokens bounds the load that
/// retries add (as gRPC's retry throttling, proposal A6, and the retry quota of the AWS SDKs). All but the policy matter to <see cref="RetryPolicy.Backoff"/> only.
/// </summary>
/// <param name="Limit">Most retries of one request, 0 or more.</param>
/// <param name="Base">More than zero, in real time.</param>
/// <param name="Cap">At least the base, in real time.</param>
/// <param name="Budget">Tokens that each first request adds, 0 to 1: the long-run share of retries in first requests is at most this.</param>
/// <param name="Reserve">Most tokens that a bucket holds, and what it holds at first.</param>
/// <param name="MaxRetryAfter">A target that asks to be left alone for longer is not asked again.</param>
public sealed record RetryHabits(RetryPolicy Policy, int Limit, TimeSpan Base, TimeSpan Cap, double Budget, int Reserve, TimeSpan MaxRetryAfter)
{
    /// <summary>Nothing is tried again.</summary>
    public static RetryHabits None { get; } = new(RetryPolicy.None, 0, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 0, 0, TimeSpan.Zero);
}
