using Akka.Actor;
using Simulator.Model.Plans;
using Simulator.Model.Runs;
using Simulator.Model.Scripts;
using static Simulator.Actors.Load.LoadProtocol;

namespace Simulator.Actors.Runs;

/// <summary>Which of a run's errands are due, and what came of them. Teardown follows once load nodes were told anything of the run, however it ended.</summary>
internal sealed class RunErrands(RunProtocol.StartRun start, LoadPlan plan)
{
    private bool _hasBegun;
    private bool _isTornDown;

    /// <summary>What setup captured, by name; null before it, and where there is none.</summary>
    public IReadOnlyDictionary<string, CapturedValue>? Setup { get; private set; }

    /// <summary>Why the teardown failed; null where it did not.</summary>
    public string? TeardownFailure { get; private set; }

    /// <summary>The watch over the errand that is under way.</summary>
    public IActorRef Watch { get; private set; } = ActorRefs.Nobody;

    /// <summary>The nodes are there: what is set up from now on is to be torn down.</summary>
    /// <returns>Whether there is a setup.</returns>
    public bool Begin()
    {
        _hasBegun = true;
        return plan.Setup is not null;
    }

    /// <returns>Whether there is a teardown to be done, which is so once.</returns>
    public bool BeginTeardown()
    {
        if (plan.Teardown is null || !_hasBegun || _isTornDown) return false;
        return _isTornDown = true;
    }

    public void SendOut(IActorRefFactory parent, Errand errand, IActorRef node, TimeSpan grace)
    {
        var asked = new RunErrand(start.RunId, errand, start.PlanText, start.Target) { Setup = Setup };
        Watch = parent.ActorOf(ErrandWatch.Props(node, asked, (errand == Errand.Setup ? plan.Setup : plan.Teardown)!.Timeout, grace), $"{errand}-{start.RunId}");
    }

    public void Drop(Errand errand) => Watch.Tell(new DropErrand(start.RunId, errand));

    public void Ended(ErrandDone done)
    {
        // Where no step was sent, nothing is to be cleared.
        _hasBegun &= !done.IsRefused;
        if (done.Errand == Errand.Setup) Setup = done.Values;
        else TeardownFailure = done.Failure;
    }
}
