using Akka.Actor;
using Simulator.Model.Load;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;

namespace Simulator.Actors.Load;

/// <summary>What the coordinator and the load nodes say to one another. Epochs grow with every change; an older one is old news.</summary>
public static class LoadProtocol
{
    /// <summary>A node offers itself; said again until acknowledged.</summary>
    /// <param name="Node">Address of the node.</param>
    public sealed record RegisterNode(string Node, IActorRef LoadNode) : IWireMessage;

    public sealed record NodeRegistered : IWireMessage;

    /// <summary>Make ready for a run: check the plan, open the accounts of this share.</summary>
    public sealed record PrepareShare(RunId RunId, string PlanText, Uri Target, Share Share) : IWireMessage
    {
        /// <summary>What the run's setup captured, by name; null where there is no setup.</summary>
        public IReadOnlyDictionary<string, CapturedValue>? Setup { get; init; }
    }

    /// <summary>Do once what is done once a run. Answered by <see cref="ErrandDone"/>, whatever else the node does.</summary>
    public sealed record RunErrand(RunId RunId, Errand Errand, string PlanText, Uri Target) : IWireMessage
    {
        /// <summary>What the run's setup captured, by name; null before it, and where there is no setup.</summary>
        public IReadOnlyDictionary<string, CapturedValue>? Setup { get; init; }
    }

    /// <summary>Break the errand off.</summary>
    public sealed record DropErrand(RunId RunId, Errand Errand) : IWireMessage;

    /// <param name="Values">What was captured, by name; null after a failure.</param>
    public sealed record ErrandDone(RunId RunId, Errand Errand, string Node, IReadOnlyDictionary<string, CapturedValue>? Values) : IWireMessage
    {
        /// <summary>What went wrong, in words that begin with the errand's name; null where nothing did.</summary>
        public string? Failure { get; init; }

        /// <summary>The target is not fit for a run, or cannot be reached: none of the errand's steps was sent.</summary>
        public bool IsRefused { get; init; }
    }

    public sealed record SharePreparing(RunId RunId, string Node, int AccountsReady, int AccountsWanted) : IWireMessage;

    public sealed record ShareReady(RunId RunId, string Node) : IWireMessage;

    /// <param name="ExitCode">What the process should end with, see <see cref="ExitCodes"/>.</param>
    public sealed record ShareRefused(RunId RunId, string Node, string Why, int ExitCode) : IWireMessage;

    /// <summary>The run began this long ago.</summary>
    /// <param name="Aggregator">Takes the node's snapshots.</param>
    public sealed record BeginShare(RunId RunId, TimeSpan Elapsed, IActorRef Aggregator) : IWireMessage;

    /// <summary>From this moment of the run's clock the phase with this number is in force.</summary>
    public sealed record JumpToPhase(RunId RunId, int Epoch, int Phase, TimeSpan At) : IWireMessage;

    /// <summary>From the change's moment on the load is another.</summary>
    public sealed record ChangeLoad(RunId RunId, int Epoch, LoadChange Change) : IWireMessage;

    /// <summary>What a segment fixes as work is done, as far as it is the share's.</summary>
    public sealed record ShareWorkDone(RunId RunId, string Node, int Segment) : IWireMessage;

    /// <summary>Send no more steps; let requests in flight finish within the limit, zero for none.</summary>
    public sealed record DrainShare(RunId RunId, TimeSpan Limit) : IWireMessage;

    /// <summary>The share's last snapshot was sent.</summary>
    /// <param name="LastSequence">Number of that snapshot.</param>
    /// <param name="UserFailures">How often a user's own code failed.</param>
    public sealed record ShareDrained(RunId RunId, string Node, long LastSequence, int UserFailures) : IWireMessage
    {
        /// <summary>What a reader of the figures has to know of the way to the target and of its answers, a sentence for each kind; null where there is nothing.</summary>
        public IReadOnlyList<string>? Troubles { get; init; }
    }

    /// <summary>The node cannot go on with the run.</summary>
    public sealed record ShareFailed(RunId RunId, string Node, string What) : IWireMessage;
}
