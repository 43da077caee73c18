using Simulator.Host.Reports;
using Simulator.Metrics.Results;
using Simulator.Metrics.Thresholds;

namespace Simulator.Host.Views;

/// <summary>The run in three sentences: load, market, generator.</summary>
internal static class TotalsText
{
    public static IEnumerable<string> Of(RunSummary run)
    {
        var totals = run.Totals;
        yield return $"{Figures.Users(totals.Users.Active)} users on average (at most {Figures.Count(totals.Users.Peak)}) sent "
            + $"{Figures.Rate(totals.Throughput)} requests/s: {Figures.Count(totals.Requests)} requests "
            + $"in {Figures.Count(totals.Users.SessionsStarted)} sessions.";
        foreach (var metric in run.Metrics) yield return Of(metric);
        if (!RunFacts.HasMarket(run)) yield break;

        var market = run.Business;
        yield return $"{Figures.Count(market.JobsPosted)} jobs posted, {Figures.Count(market.BidsPlaced)} bids, "
            + $"{Figures.Count(market.ContractsMade)} contracts, {Figures.Count(market.DepositsPaid)} deposits and {Figures.Count(market.ContractsPaid)} final payments, "
            + $"{Figures.Count(market.JobsClosed)} jobs closed.";
        if (run.Lacking.Count > 0) yield return $"The target lacks {string.Join(", ", run.Lacking.Select(one => one.Step))}: nobody asked for it.";
    }

    private static string Of(MetricSummary metric) => metric switch
    {
        { Count: 0 } => $"{metric.Name}: nothing was measured.",
        { Values: { } values } => $"{metric.Name}: {Figures.Count(metric.Count)} values, mean {ThresholdFormat.Amount(values.Mean, metric.Unit)}, "
            + $"from {ThresholdFormat.Amount(values.Min, metric.Unit)} to {ThresholdFormat.Amount(values.Max, metric.Unit)}.",
        { Share: { } share } => $"{metric.Name}: held {Figures.Percent(share)} of {Figures.Count(metric.Count)} times.",
        _ => $"{metric.Name}: {ThresholdFormat.Amount(metric.Sum ?? 0, metric.Unit)} together from {Figures.Count(metric.Count)} amounts, {ThresholdFormat.Amount(metric.PerSecond ?? 0, metric.Unit)} a second.",
    };

    public static string Of(GeneratorSummary generator) =>
        $"Due steps were late by {Figures.Ms(generator.LagMs?.P99)} at P99 ({Figures.Samples(generator.LagMs)}); "
        + $"processor {Figures.Percent(generator.CpuShareMean)} on average, {Figures.Percent(generator.CpuShareMax)} at most; "
        + $"collector pauses {Figures.Ms(generator.GcPauseMs)} in all, {Figures.Ms(generator.GcLongestMs)} at most.";
}
