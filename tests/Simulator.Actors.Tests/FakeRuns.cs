using Simulator.Actors.Load;
using Simulator.Model.Load;
using Simulator.Model.Plans;

namespace Simulator.Actors.Tests;

/// <summary>Makes runs of scripted users; the plan's text is not looked at.</summary>
internal sealed class FakeRuns(LoadPlan plan, ScriptedMinds minds) : INodeRunFactory
{
    /// <summary>The newest run.</summary>
    public NodeRun Run { get; private set; } = null!;

    /// <summary>Its target.</summary>
    public FakeTarget Target { get; private set; } = null!;

    /// <summary>Thrown instead of making a run.</summary>
    public Exception? Failure { get; set; }

    public int Made { get; private set; }

    /// <summary>The errands that runs were made for.</summary>
    public List<LoadProtocol.RunErrand> Errands { get; } = [];

    public NodeRun Create(LoadProtocol.RunErrand errand)
    {
        Errands.Add(errand);
        return Create(new LoadProtocol.PrepareShare(errand.RunId, errand.PlanText, errand.Target, Share.Whole));
    }

    public NodeRun Create(LoadProtocol.PrepareShare share)
    {
        if (Failure is { } failure)
        {
            throw failure;
        }

        Made++;
        Target = new FakeTarget();
        return Run = GivenRun.Of(plan, minds, Target, share.Share);
    }
}
