using Simulator.Model.Behaviour;

namespace Simulator.Actors.Target;

/// <summary>The system under test as one load node sees it.</summary>
public interface ITarget : IDisposable
{
    /// <summary>Creates or opens the accounts of these users before the run; what is sent here is not measured.</summary>
    /// <param name="users">This node's users.</param>
    /// <param name="onProgress">Told now and then how many are done; called from any thread.</param>
    /// <exception cref="TargetRefusedException">An account could not be had; the message says why.</exception>
    Task PrepareAsync(IReadOnlyList<UserKey> users, Action<int> onProgress, CancellationToken stop);

    /// <summary>The conversation of a user's account with the target; the same one each time and in each life.</summary>
    ITargetSession SessionOf(UserKey user);

    /// <summary>What a reader of the figures has to know: what was in the way to the target, then what was wrong with answers, a sentence for each kind, the most frequent first. Without secrets.</summary>
    IReadOnlyList<string> Troubles => [];

    /// <summary>Ends all requests in flight at once; they are recorded as abandoned.</summary>
    void AbandonAll();
}
