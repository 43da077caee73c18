using Simulator.Host.Reports;
using Simulator.Metrics.Results;
using Simulator.Model.Marketplace;

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
        var market = run.Business;
        if (run.Populations.All(population => !Enum.TryParse<Persona>(population.Persona, ignoreCase: true, out _)))
        {
            yield break;
        }

        yield return $"{Figures.Count(market.JobsPosted)} jobs posted, {Figures.Count(market.BidsPlaced)} bids, "
            + $"{Figures.Count(market.ContractsMade)} contracts, {Figures.Count(market.DepositsPaid)} deposits and {Figures.Count(market.ContractsPaid)} final payments, "
            + $"{Figures.Count(market.JobsClosed)} jobs closed.";
    }

    public static string Of(GeneratorSummary generator) =>
        $"Due steps were late by {Figures.Ms(generator.LagMs?.P99)} at P99 ({Figures.Samples(generator.LagMs)}); "
        + $"processor {Figures.Percent(generator.CpuShareMean)} on average, {Figures.Percent(generator.CpuShareMax)} at most; "
        + $"collector pauses {Figures.Ms(generator.GcPauseMs)} in all, {Figures.Ms(generator.GcLongestMs)} at most.";
}
