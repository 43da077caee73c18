using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Actors.Runs;

/// <summary>What the coordinator knows of the run that it carries out.</summary>
internal sealed class RunInProgress(RunProtocol.StartRun start, LoadPlan plan, IActorRef watcher)
{
    public RunId Id => start.RunId;

    public RunProtocol.StartRun Start => start;

    public LoadPlan Plan => plan;

    /// <summary>Who started the run and is told how it goes.</summary>
    public IActorRef Watcher => watcher;

    /// <summary>The load nodes that carry it out, by address, in the order of their shares.</summary>
    public SortedDictionary<string, IActorRef> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Nodes that have not yet answered what they were told last.</summary>
    public HashSet<string> Awaited { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> AccountsReady { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> AccountsWanted { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> LastSequences { get; } = new(StringComparer.Ordinal);

    public RunSchedule Schedule { get; set; } = RunSchedule.Of(plan);

    public IActorRef Aggregator { get; set; } = ActorRefs.Nobody;

    public RunClock? Clock { get; set; }

    public int Epoch { get; set; }

    /// <summary>The first reason to stop wins.</summary>
    public StopReason? Reason { get; private set; }

    /// <summary>How old the run was when it stopped sending.</summary>
    public TimeSpan Ended { get; private set; }

    /// <summary>What a reader of the result has to know.</summary>
    public List<string> Notes { get; } = [];

    public void TellNodes(object message)
    {
        foreach (var node in Nodes.Values)
        {
            node.Tell(message);
        }
    }

    public void Await(IEnumerable<string> nodes)
    {
        Awaited.Clear();
        Awaited.UnionWith(nodes);
    }

    /// <summary>True for the first reason.</summary>
    public bool Stop(StopReason reason)
    {
        if (Reason is not null)
        {
            return false;
        }

        Reason = reason;
        Ended = Clock?.Now ?? TimeSpan.Zero;
        return true;
    }
}
