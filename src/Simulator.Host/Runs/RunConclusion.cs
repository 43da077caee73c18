using Simulator.Host.Views;
using Simulator.Host.Reports;
using Simulator.Metrics.Aggregation;
using Simulator.Metrics.Prediction;
using Simulator.Metrics.Results;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Host.Runs;

/// <summary>Writes a finished run's results and tells its verdict. A file that cannot be written is named; the others are written all the same.</summary>
internal sealed class RunConclusion(ResultsFolder folder, IRunView view, RunRequest request)
{
    /// <param name="recordBytes">As <see cref="RunRecordFile"/> wrote it.</param>
    /// <returns>The process's exit code.</returns>
    public int Write(byte[] recordBytes, LoadPlan plan)
    {
        List<string> problems = [];
        try
        {
            File.WriteAllBytes(folder.Record, recordBytes);
        }
        catch (Exception failure)
        {
            // Not only IOException: a limit on the size of files comes as ArgumentOutOfRangeException. The reports are to be written all the same.
            problems.Add($"{folder.Record} could not be written: {failure.Message}");
        }

        // What was measured is safe; only then is time spent on what it means.
        using var stream = new MemoryStream(recordBytes);
        var record = RunRecordFile.Read(stream);
        var summary = WithWarnings(SummaryBuilder.Build(record, plan, prediction: Predicted(record, plan, problems)));
        problems.AddRange(new ReportFolder(folder.Path, ResultsJson.Serialize).Write(summary, record.Seconds));
        view.Finished(summary, folder.Path, problems);
        if (request.Json)
        {
            System.Console.Out.WriteLine(ResultsJson.Serialize(summary));
        }

        return summary.ExitCode;
    }

    // An extra: whatever is wrong with it must not cost the results.
    private static RunPrediction? Predicted(RunRecord record, LoadPlan plan, List<string> problems)
    {
        try
        {
            return Hindsight.Of(record, plan);
        }
        catch (Exception failure)
        {
            problems.Add($"the run could not be held against a prediction: {failure.Message}");
            return null;
        }
    }

    private RunSummary WithWarnings(RunSummary summary) => request.FailOnWarn && summary is { Verdict: Verdict.Warn, ExitCode: ExitCodes.Passed }
        ? summary with { ExitCode = ExitCodes.ThresholdFailed, Reason = $"{summary.Reason} (--fail-on-warn)" }
        : summary;
}
