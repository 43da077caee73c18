using Simulator.Metrics.Conformance;
using Simulator.Metrics.Prediction;
using Simulator.Metrics.Recording;
using Simulator.Metrics.Results;
using Simulator.Metrics.Thresholds;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Runs;

namespace Simulator.Metrics.Aggregation;

/// <summary>Makes the result out of a run's record, the first time and every time after.</summary>
public static class SummaryBuilder
{
    private const int MostNamed = 20;

    /// <param name="record">The run.</param>
    /// <param name="plan">The run's plan; its thresholds may be others than the run was judged by.</param>
    /// <param name="ran">The plan that was run, where <paramref name="plan"/> is another: the traffic is held against what was run.</param>
    /// <param name="prediction">What the plan that was run foretold, for comparison.</param>
    /// <exception cref="RunRecordException">The plan has other populations or phases than the run had.</exception>
    public static RunSummary Build(RunRecord record, LoadPlan plan, LoadPlan? ran = null, RunPrediction? prediction = null)
    {
        var catalog = CatalogOf(record, plan);
        if (!catalog.Populations.SequenceEqual(record.Populations) || !catalog.Segments.Select(segment => segment.Name).SequenceEqual(record.Segments))
        {
            throw new RunRecordException($"run {record.Facts.RunId} is not one of plan '{plan.Name}': it had other populations or phases");
        }
        var scopes = new ScopeSummaries(record, catalog, new LivedTime(record, catalog));
        var judge = new ThresholdJudge(record, catalog, new LivedTime(record, catalog));
        var thresholds = plan.Thresholds.Select(judge.Judge).ToList();
        var measures = new MeasuresSummaries(record, catalog, new LivedTime(record, catalog));
        var totals = scopes.Of(new ThresholdScope.WholeRun());
        var phases = plan.Phases.Select(phase => scopes.OfPhase(phase, thresholds)).ToList();
        var generator = GeneratorOf(record.Generator);
        var conformance = ConformanceJudge.Judge(record, ran ?? plan, prediction?.Business);
        var verdict = VerdictRule.Decide(record.Facts, totals.Requests, thresholds, phases, generator, plan.Validity.InvalidShare, conformance);

        return new RunSummary
        {
            RunId = record.Facts.RunId,
            Plan = plan.Name,
            Tags = plan.Tags.ToDictionary(tag => tag.Key, tag => tag.Value),
            PlanHash = record.Facts.PlanHash,
            SimulatorVersion = record.Facts.SimulatorVersion,
            Seed = plan.Seed,
            Target = record.Facts.Target,
            Capacity = CapacityUse.Of(plan, record.Seconds),
            StartedAt = record.Facts.StartedAt,
            DurationSeconds = record.Facts.Duration.TotalSeconds,
            Compression = plan.Compression,
            ThinkScale = plan.Clock.ThinkScale,
            BusinessDaySeconds = plan.Clock.BusinessDay.TotalSeconds,
            Verdict = verdict.Verdict,
            ExitCode = verdict.ExitCode,
            Reason = verdict.Reason,
            StopReason = record.Facts.StopReason.Words(),
            Notes = [.. NotesOf(record, plan, thresholds, totals), .. measures.Notes],
            Totals = totals,
            Phases = phases,
            Steps = scopes.OfSteps(totals.Requests),
            Populations = [.. plan.Populations.Select(scopes.OfPopulation)],
            Thresholds = thresholds,
            Groups = measures.Groups,
            Metrics = measures.Metrics,
            TaggedSteps = measures.Tags(scopes),
            Business = BusinessOf(record.Events),
            Lacking = [.. (ran ?? plan).Lacking.Select(one => new LackingSummary(MarketOperations.KeyOf(one.Operation), MarketOperations.StepOf(one.Operation), one.Means))],
            Generator = generator,
            Transport = TransportOf(record.Transport),
            Conformance = conformance,
            Prediction = PredictionSummary.Of(prediction, record),
            ExampleJob = ExampleJob.Choose(record.Story),
        };
    }

    // What the numbers of groups and metrics mean, and what steps carried, the run knows: another plan's may have others.
    private static SeriesCatalog CatalogOf(RunRecord record, LoadPlan plan) => new(plan, record.Steps)
    {
        Groups = record.Measures?.Groups ?? [],
        Metrics = record.Measures?.Metrics ?? [],
        Tags = record.Measures?.Tags ?? new Dictionary<string, IReadOnlyList<KeyValuePair<string, string>>>(),
    };

    private static GeneratorSummary GeneratorOf(GeneratorRecord record)
    {
        return new GeneratorSummary(
            record.Nodes, record.CpuSeconds, record.CpuShareMean, record.CpuShareMax, record.PeakMemoryBytes, record.GcPauseMs,
            LatencySummary.Of(Histogram.Of(record.Lag)), record.Seconds, record.InvalidSeconds.Count, [.. record.InvalidSeconds.Take(MostNamed)], record.LostSnapshots)
        {
            StartLagMs = LatencySummary.Of(Histogram.Of(record.StartLag)),
            LateStarts = record.LateStarts,
            GcLongestMs = record.GcLongestMs,
            Collections = record.Collections,
            PoolDelayMaxMs = record.PoolDelayMaxMs,
            PoolQueueMax = record.PoolQueueMax,
            InvalidStretches = [.. record.InvalidStretches.Take(MostNamed)],
        };
    }

    private static TransportSummary? TransportOf(TransportRecord? record)
    {
        if (record is null) return null;
        var (figures, connections) = (TransportFigures.Of(record.Series), record.Connections);
        return new TransportSummary(
            connections.Opened, connections.Failed, connections.LostKeepAlives, figures.ReusedShare, record.PeakOpen,
            connections.BytesSent, connections.BytesReceived, figures.TimesOf(TransportPart.Name), figures.TimesOf(TransportPart.Connect),
            figures.TimesOf(TransportPart.Tls), figures.TimesOf(TransportPart.FirstByte), figures.TimesOf(TransportPart.Download));
    }

    private static BusinessSummary BusinessOf(IReadOnlyList<long> events)
    {
        return new BusinessSummary(
            Of(MarketEventKind.JobPosted), Of(MarketEventKind.BidPlaced), Of(MarketEventKind.BidAccepted), Of(MarketEventKind.DepositPaid),
            Of(MarketEventKind.WorkSubmitted), Of(MarketEventKind.WorkSentBack), Of(MarketEventKind.WorkApproved), Of(MarketEventKind.FinalPaid),
            Of(MarketEventKind.JobClosed));

        long Of(MarketEventKind kind) => (int)kind < events.Count ? events[(int)kind] : 0;
    }

    private static List<string> NotesOf(RunRecord record, LoadPlan plan, List<ThresholdResult> thresholds, ScopeSummary totals)
    {
        List<string> notes = [.. record.Facts.Notes, .. LackNotes.Of(plan), .. RouteNotes.Of(plan.Target)];
        if (plan.Compression != 1) notes.Add($"A rehearsal: durations were divided by {plan.Compression:0.##}.");
        if (plan.Scale != 1) notes.Add($"Scaled: users, session starts and the levels of their thresholds are {plan.Scale:0.####} times the plan's.");
        if (record.Generator.LostSnapshots is > 0 and var lost) notes.Add($"{lost} seconds of load nodes never arrived: counts are too low by what they held.");
        if (totals.ResponseTimeMs is { Clamped: > 0 and var clamped }) notes.Add($"{clamped} response times lay beyond the histograms' 71 minutes.");
        if (thresholds.Count(threshold => threshold.Verdict == Verdict.NotMeasured) is > 0 and var unmeasured)
        {
            notes.Add(unmeasured == 1 ? "1 threshold was not measured." : $"{unmeasured} thresholds were not measured.");
        }
        return notes;
    }
}
