using Simulator.Model.Behaviour;

namespace Simulator.Actors.Checking;

/// <summary>What became of a call that was tried.</summary>
/// <param name="Request">Null where it could not be written.</param>
/// <param name="Exchange">Null where nothing was sent.</param>
internal sealed record SentCall(Answer Answer, SeenRequest? Request, KeptExchange? Exchange)
{
    /// <summary>Why there was nothing to send, or why the answer could not be read; null where all went well.</summary>
    public Exception? Trouble { get; init; }

    /// <summary>Where in the plan stands what could not be written; empty where nobody says.</summary>
    public string PlanPath { get; init; } = "";

    public double TookMillis { get; init; }
}
