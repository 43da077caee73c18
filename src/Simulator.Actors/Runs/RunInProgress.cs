using System.Diagnostics.CodeAnalysis;
using Akka.Actor;
using Simulator.Actors.Load;
using Simulator.Model.Load;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Actors.Runs;

/// <summary>What a director knows of the run that it carries out.</summary>
internal sealed class RunInProgress(RunProtocol.StartRun start, LoadPlan plan, IActorRef watcher)
{
    private readonly Dictionary<string, LoadProtocol.SharePreparing> _preparing = new(StringComparer.Ordinal);
    private readonly HashSet<(string Node, int Segment)> _workDone = [];
    private int _epoch;

    public RunId Id => start.RunId;

    public RunProtocol.StartRun Start => start;

    public LoadPlan Plan => plan;

    /// <summary>Who started the run and is told how it goes.</summary>
    public IActorRef Watcher => watcher;

    /// <summary>The load nodes that carry it out, by address, in the order of their shares.</summary>
    public SortedDictionary<string, IActorRef> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>Nodes that have not yet answered what they were told last.</summary>
    public HashSet<string> Awaited { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> LastSequences { get; } = new(StringComparer.Ordinal);

    public RunSchedule Schedule { get; private set; } = RunSchedule.Of(plan);

    public RunErrands Errands { get; } = new(start, plan);

    public IActorRef Aggregator { get; set; } = ActorRefs.Nobody;

    public RunClock? Clock { get; set; }

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

    public void TakeNodes(IReadOnlyDictionary<string, IActorRef> nodes)
    {
        foreach (var (node, actor) in nodes)
        {
            Nodes[node] = actor;
        }
    }

    /// <summary>Each node with its share of the run.</summary>
    public IEnumerable<(IActorRef Node, Share Share)> Shares() => Nodes.Values.Select((node, index) => (node, new Share(index, Nodes.Count)));

    /// <summary>From now on all nodes are awaited.</summary>
    public void AwaitNodes()
    {
        Awaited.Clear();
        Awaited.UnionWith(Nodes.Keys);
    }

    /// <summary>A node got on with its accounts; the sum over all nodes.</summary>
    public RunProtocol.RunPreparing Prepared(LoadProtocol.SharePreparing share)
    {
        _preparing[share.Node] = share;
        return new(Id, _preparing.Values.Sum(each => each.AccountsReady), _preparing.Values.Sum(each => each.AccountsWanted));
    }

    public void Drained(LoadProtocol.ShareDrained share)
    {
        Awaited.Remove(share.Node);
        LastSequences[share.Node] = share.LastSequence;
        if (share.UserFailures > 0)
        {
            Notes.Add($"On {share.Node} the code of users failed {share.UserFailures} times; each began anew.");
        }

        // What was in the way was so for all nodes, most of the time.
        Notes.AddRange((share.Troubles ?? []).Except(Notes));
    }

    /// <summary>Goes on with a later phase, now. False, and nothing changes, where that phase is reached or the run is over.</summary>
    public bool TryJump(string phaseName, string why, [NotNullWhen(true)] out LoadProtocol.JumpToPhase? jump)
    {
        var phase = Plan.Phases.Select((each, index) => (each.Name, index)).First(each => each.Name == phaseName).index;
        var now = Clock!.Now;
        if (Schedule.At(now) is not { } stretch || Schedule.PhaseOf(stretch.Segment) >= phase)
        {
            jump = null;
            return false;
        }

        Notes.Add($"At {now.TotalSeconds:0} s the run went on with phase {phaseName}: {why}.");
        Schedule = Schedule.GoTo(phase, now);
        jump = new(Id, ++_epoch, phase, now);
        return true;
    }

    /// <summary>A node has done its part of a segment's work. Where all have, the run goes on with the next phase.</summary>
    public bool TryEndWork(LoadProtocol.ShareWorkDone share, [NotNullWhen(true)] out LoadProtocol.JumpToPhase? jump)
    {
        _workDone.Add((share.Node, share.Segment));
        var now = Clock!.Now;
        jump = null;
        if (Schedule.SegmentAt(now) != share.Segment || Nodes.Keys.Any(node => !_workDone.Contains((node, share.Segment)))) return false;
        var phase = Schedule.PhaseOf(share.Segment);
        Notes.Add($"At {now.TotalSeconds:0} s the work of phase {Plan.Phases[phase].Name} was done.");
        Schedule = Schedule.GoTo(phase + 1, now);
        jump = new(Id, ++_epoch, phase + 1, now);
        return true;
    }

    /// <summary>Changes the load, now or at a later moment.</summary>
    /// <returns>What the nodes are told, or why it cannot be.</returns>
    public (LoadProtocol.ChangeLoad? Told, string? Refused) TryChange(LoadChange change)
    {
        var now = Clock!.Now;
        if (change.ProblemIn(Plan) is { } problem) return (null, problem);
        if (Schedule.At(now) is null) return (null, "the run is over");
        change = change with { At = change.At > now ? change.At : now };
        Notes.Add($"At {change.At.TotalSeconds:0} s the load was changed: {LoadChangeWords.Of(change, Plan)}.");
        Schedule = Schedule.With(change);
        return (new(Id, ++_epoch, change), null);
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
