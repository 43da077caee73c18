using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Simulator.Actors;
using Simulator.Actors.Hosting;
using Simulator.Actors.Runs;
using Simulator.Host.Views;
using Simulator.Host.Logging;
using Simulator.Host.Plans;
using Simulator.Host.Processes;
using Simulator.Model.Behaviour.Code;
using Simulator.Model.Runs;

namespace Simulator.Host.Runs;

/// <summary>One run from the loaded plan to the exit code: target, node, run, reports. It carries out; what is right or wrong others say.</summary>
internal sealed class RunSession(RunRequest request, LoadedPlan loaded, ICodeCatalog code, ResultsFolder folder, IRunView view, NodeConfig node, TimeProvider time)
{
    private static readonly TimeSpan NodeStopLimit = TimeSpan.FromSeconds(5);

    private readonly Model.Plans.LoadPlan _plan = loaded.Plan!;

    /// <returns>The process's exit code.</returns>
    public async Task<int> RunAsync(StopSignals signals)
    {
        using var log = RunLog.Open(folder.SimulatorLog, view);
        var cores = _plan.Target.BaseUrl is null ? CpuPlacement.Split(CpuPlacement.Allowed()) : null;
        EmbeddedMarketplace? marketplace = null;
        ProcessPriority.TryRaise();
        SocketThreads.RunCompletionsInline();
        try
        {
            await WriteLockAsync(signals.First).ConfigureAwait(false);
            NodeListener.Check(node.Options);
            var target = _plan.Target.BaseUrl;
            if (target is null)
            {
                (marketplace, target) = await EmbeddedMarketplace
                    .StartAsync(folder.MarketplaceLog, MarketplaceLaunch.Of(_plan), cores?.Target, signals.First).ConfigureAwait(false);
            }

            if (cores is not null)
            {
                CpuPlacement.BindThisProcess(cores.Value.Generator);
            }

            view.Starting(StartWords.Target(target, _plan.Target, cores));
            return await RunAgainstAsync(target, cores?.Generator.Count ?? Environment.ProcessorCount, log, signals).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is TargetNotStartedException or FolderNotWritableException)
        {
            view.Failed(failure.Message, ExitCodes.BadInput);
            return ExitCodes.BadInput;
        }
        catch (ListenerFailedException failure)
        {
            view.Failed(failure.Message, ExitCodes.ListenerFailed);
            return ExitCodes.ListenerFailed;
        }
        catch (OperationCanceledException) when (signals.Name is not null)
        {
            view.Failed($"stopped by {signals.Name} before the run began; nothing was measured", ExitCodes.StoppedBySignal);
            return ExitCodes.StoppedBySignal;
        }
        finally
        {
            marketplace?.Dispose();
        }
    }

    private async Task WriteLockAsync(CancellationToken stop)
    {
        try
        {
            await File.WriteAllTextAsync(folder.PlanLock, PlanLock.Write(loaded, Versions.Simulator), stop).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FolderNotWritableException($"{folder.PlanLock} could not be written: {failure.Message}", failure);
        }
    }

    private async Task<int> RunAgainstAsync(Uri target, int cores, RunLog log, StopSignals signals)
    {
        using var host = BuildNode(cores, log);
        await host.StartAsync(signals.First).ConfigureAwait(false);
        try
        {
            var client = host.Services.RunClient();
            var start = new RunProtocol.StartRun(folder.RunId, loaded.Canonical!.Text, loaded.Canonical.Hash, target);
            var listener = new RunListener(view, _plan);
            var running = client.RunAsync(start, listener.Hear);
            signals.Forward((name, isHard) => client.Stop(folder.RunId, new StopReason.Signalled(name), isHard));
            return Conclude(await running.ConfigureAwait(false));
        }
        finally
        {
            host.Services.QuietDown();
            using var limit = new CancellationTokenSource(NodeStopLimit);
            await host.StopAsync(limit.Token).ConfigureAwait(false);
        }
    }

    private IHost BuildNode(int cores, RunLog log)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        log.AddTo(builder.Logging);

        // Signals are ours: the host's own lifetime would end the process on the first one.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSimulatorNode(new NodeSetup
        {
            Config = node.Config,
            Options = node.Options,
            Time = time,
            Plans = new Actors.Load.TravelledPlans(Model.Marketplace.MarketSteps.All, code),
            Sinks = new FolderSinks(folder),
            Cores = cores,
            SimulatorVersion = Versions.Simulator,
        });
        return builder.Build();
    }

    private int Conclude(IWireMessage last)
    {
        switch (last)
        {
            case RunProtocol.RunFinished finished:
                return new RunConclusion(folder, view, request).Write(finished.Record, _plan);
            case RunProtocol.RunFailed failed:
                view.Failed(failed.Why, failed.ExitCode);
                return failed.ExitCode;
            default:
                var why = ((RunProtocol.RunRefused)last).Why;
                view.Failed(why, ExitCodes.SimulatorFailed);
                return ExitCodes.SimulatorFailed;
        }
    }
}
