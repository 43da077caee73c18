using Simulator.Model.Chance;

namespace Simulator.Model.Behaviour.Client;

/// <summary>How users, and the programs that they hold in their hands, take a target that is slow or fails. docs/behaviour.md has the sources.</summary>
/// <param name="Patience">How long a user waits for a page, in real seconds: drawn once for its life.</param>
/// <param name="Tightens">By how much patience shrinks with each step of a session, 0 to 1.</param>
/// <param name="TightensTo">The share of it that is always left, above 0 to 1.</param>
/// <param name="Reload">Chance that somebody whose page did not come loads it again, below 1; the others leave.</param>
/// <param name="Resend">Chance that somebody who does not know whether a write took effect sends it again, below 1; the others look.</param>
public sealed record ClientHabits(Law Patience, double Tightens, double TightensTo, double Reload, double Resend, RetryHabits Retry)
{
    /// <summary>Users who wait as long as a request's time limit, then leave, and try nothing again.</summary>
    public static ClientHabits None { get; } = new(new Laws.Constant(86_400), 0, 1, 0, 0, RetryHabits.None);
}
