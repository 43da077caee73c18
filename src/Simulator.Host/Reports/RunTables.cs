using Simulator.Metrics.Results;
using Simulator.Model.Marketplace;

namespace Simulator.Host.Reports;

/// <summary>Tables of the run as a whole: what the market did, one job's life, what was planned and delivered.</summary>
internal static class RunTables
{
    public static ReportTable Business(RunSummary run)
    {
        var market = run.Business;
        return new(
            "Business totals",
            [new("Acknowledged by the target"), new("Count", true)],
            [
                Row("Jobs posted", market.JobsPosted, MarketOperation.PostJob), Row("Bids placed", market.BidsPlaced, MarketOperation.PlaceBid),
                Row("Contracts made", market.ContractsMade, MarketOperation.AcceptBid), Row("Deposits paid", market.DepositsPaid, MarketOperation.ConfirmDeposit),
                Row("Work submitted", market.WorkSubmitted, MarketOperation.SubmitCompletion), Row("Work sent back", market.WorkSentBack, MarketOperation.SendBackCompletion),
                Row("Work approved", market.WorkApproved, MarketOperation.ApproveCompletion), Row("Contracts paid in full", market.ContractsPaid, MarketOperation.ConfirmFinal),
                Row("Jobs closed", market.JobsClosed, MarketOperation.CloseJob),
            ]);

        // A target may tell of what nobody asked it for; nothing is no figure where nobody could.
        ReportRow Row(string what, long count, MarketOperation operation) =>
            count == 0 && run.Lacking.Any(one => one.Operation == MarketOperations.KeyOf(operation)) ? new([$"{what} (the target lacks it)", Figures.None]) : new([what, Figures.Count(count)]);
    }

    public static ReportTable ExampleJob(RunSummary run) => new(
        "One job's life (example)",
        [new("At", true), new("User"), new("What happened"), new("Amount", true)],
        [.. run.ExampleJob.Select(line => new ReportRow(
            [Figures.Clock(line.AtSeconds), line.User, Figures.Words(line.Event), line.AmountCents == 0 ? Figures.None : Figures.Money(line.AmountCents)]))]);

    public static ReportTable Delivery(RunSummary run)
    {
        var users = run.Totals.Users;
        var sessionsPlanned = users.SessionsPlanned == 0 ? Figures.None : Figures.Count(users.SessionsPlanned);
        return new(
            "How far to trust this",
            [new("Planned and delivered"), new("Figure", true)],
            [
                Row("Users planned / active (mean)", $"{Figures.Users(users.Planned)} / {Figures.Users(users.Active)}"),
                Row("Most users at once", Figures.Count(users.Peak)),
                Row("Sessions planned / started", $"{sessionsPlanned} / {Figures.Count(users.SessionsStarted)}"),
                Row("Sessions dropped", Figures.Count(users.SessionsDropped)),
                Row("Retries, reloads and resends", Figures.Count(users.Retries)),
            ]);

        static ReportRow Row(string what, string figure) => new([what, figure]);
    }
}
