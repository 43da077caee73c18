using Simulator.Actors;
using Simulator.Actors.Runs;
using Simulator.Host.Views;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Host.Runs;

/// <summary>Passes what the coordinator tells on to the view.</summary>
internal sealed class RunListener(IRunView view, LoadPlan plan)
{
    private readonly ProgressTracker _progress = new(plan);
    private TimeSpan _elapsed;
    private bool _hasBegun;

    public void Hear(IWireMessage message)
    {
        switch (message)
        {
            case RunProtocol.RunErrandBegan errand:
                view.Notice(errand.Errand == Errand.Setup ? "The plan's setup is carried out." : "The plan's teardown is carried out.");
                break;
            case RunProtocol.RunPreparing preparing:
                view.Preparing(preparing.AccountsReady, preparing.AccountsWanted);
                break;
            case RunProtocol.SecondPassed passed:
                if (!_hasBegun)
                {
                    _hasBegun = true;
                    view.Began(plan);
                }

                _elapsed = passed.Elapsed;
                view.Progress(_progress.After(passed));
                break;
            case RunProtocol.PhaseJumped jumped:
                _progress.Jumped(jumped.Phase, _elapsed);
                view.Notice($"The run goes on with phase {jumped.Phase}: {jumped.Why}.");
                break;
            case RunProtocol.RunDraining { Reason: not StopReason.PlanCompleted } draining:
                view.Notice($"The run ends early, {StartWords.Reason(draining.Reason)}; requests in flight may finish.");
                break;
        }
    }
}
