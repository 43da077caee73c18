using System.Globalization;
using Simulator.Actors.Checking;
using Simulator.Actors.Load;
using Simulator.Actors.Target;
using Simulator.Host.Plans;
using Simulator.Host.Processes;
using Simulator.Host.Reports;
using Simulator.Host.Runs;
using Simulator.Host.Verbs;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;
using Simulator.Model.Runs;

namespace Simulator.Host.Checks;

/// <summary>One check from the loaded plan to the exit code: target, walk, words.</summary>
internal sealed class CheckSession(CheckRequest request, LoadPlan plan, TextWriter output, CheckText text, TimeProvider time)
{
    private readonly List<CheckedStep> _steps = [];

    /// <returns>The process's exit code.</returns>
    public async Task<int> RunAsync(StopSignals signals)
    {
        EmbeddedMarketplace? marketplace = null;
        var log = Path.Combine(Path.GetTempPath(), $"simulator-check-{Environment.ProcessId}.log");
        try
        {
            var target = plan.Target.BaseUrl;
            if (target is null) (marketplace, target) = await EmbeddedMarketplace.StartAsync(log, MarketplaceLaunch.Of(plan), null, signals.First).ConfigureAwait(false);
            return await CheckAsync(target, signals).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (signals.Name is not null)
        {
            // Before anything was sent.
            Console.Error.WriteLine($"Stopped by {signals.Name} before the check began (exit code {ExitCodes.StoppedBySignal}).");
            return ExitCodes.StoppedBySignal;
        }
        catch (Exception refused) when (refused is TargetNotStartedException or TargetRefusedException or PlanRefusedException)
        {
            return ProblemWords.Tell(SecretMarks.Mask(refused.Message, plan.Secrets));
        }
        finally
        {
            marketplace?.Dispose();
            if (marketplace is not null) File.Delete(log);
        }
    }

    private async Task<int> CheckAsync(Uri target, StopSignals signals)
    {
        output.WriteLine($"Checking plan {plan.Name} at {(plan.Target.IsEmbedded ? "the reference marketplace, started for it at " : "")}{target.Scheme}://{target.Authority}{target.AbsolutePath.TrimEnd('/')}: one user, each step once, slowly.");
        foreach (var line in RouteWords.Of(plan.Target, Environment.GetEnvironmentVariable)) text.Wrapped(line, "");
        var wasStopped = false;
        try
        {
            await new TargetCheck(plan, target, request.Options, time, Tell).RunAsync(new RunId(string.Create(CultureInfo.InvariantCulture, $"check-{time.GetUtcNow():yyyyMMdd-HHmmss}")), signals.First).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (signals.Name is not null)
        {
            wasStopped = true;
        }

        new CheckSummary(output, text).Tell(_steps, wasStopped ? signals.Name : null);
        var code = wasStopped ? ExitCodes.StoppedBySignal : CheckVerdict.ExitCode(_steps);
        return WriteJson(target, wasStopped ? signals.Name : null, code);
    }

    private void Tell(CheckedStep step)
    {
        _steps.Add(step);
        text.Tell(step);
    }

    private int WriteJson(Uri target, string? stoppedBy, int code)
    {
        if (request.Json is not { } file) return code;
        var json = CheckJson.Of(plan.Name, target, stoppedBy, _steps, code);
        if (request.JsonOnOutput)
        {
            Console.Out.Write(json);
            return code;
        }

        try
        {
            AtomicFile.Write(file, json);
            return code;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return ProblemWords.Tell($"--json {file} cannot be written: {failure.Message}");
        }
    }
}
