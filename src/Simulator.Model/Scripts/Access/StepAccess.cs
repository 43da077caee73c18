namespace Simulator.Model.Scripts.Access;

/// <summary>The authentication of a step; its headers and address have it written in already.</summary>
/// <param name="Refusals">Statuses that say that the user has to log in again.</param>
public sealed record StepAccess(IReadOnlyList<int> Refusals)
{
    /// <summary>How its sender is let in; null where nothing has to be sent for it.</summary>
    public LogInPlan? LogIn { get; init; }

    /// <summary>Which variables of the log-in become which of the scenario.</summary>
    public IReadOnlyList<(int From, int To)> Given { get; init; } = [];

    /// <summary>Which of the plan's tokens that all users of a node share it takes; -1 for none.</summary>
    public int SharedToken { get; init; } = -1;

    /// <summary>The variable of the scenario that holds it; -1 where nobody asks for it.</summary>
    public int TokenSlot { get; init; } = -1;

    public bool IsRefusal(int status)
    {
        // By index: an enumerator of an interface would be garbage for every answer.
        for (var i = 0; i < Refusals.Count; i++)
        {
            if (Refusals[i] == status) return true;
        }

        return false;
    }
}
