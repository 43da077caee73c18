using Simulator.Actors.Load;
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
