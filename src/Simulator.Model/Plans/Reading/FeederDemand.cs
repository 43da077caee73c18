using System.Globalization;
using Simulator.Model.Load;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Plans.Reading;

/// <summary>Names feeders that cannot have a row for each user who is to have one of its own, as far as that is known before the run.</summary>
internal static class FeederDemand
{
    /// <param name="plan">With its scale applied.</param>
    public static void Check(Section top, LoadPlan plan)
    {
        // Of a file that could not be read the number of rows is not known.
        foreach (var feeder in plan.Feeders.Where(one => one.Content.Rows > 0))
        {
            var accounts = FeedUsers.OfAccounts(plan, feeder.Name);
            if (accounts.Needed > feeder.Content.Rows)
            {
                var path = plan.Accounts.Given.Values.First(one => one.Feeder == feeder.Name).PlanPath;
                top.Notes.Add(top.Map["accounts"]!.Place, path, $"has too few rows: {Number(accounts.Needed)} accounts are needed, and feeder {feeder.Name} has {Number(feeder.Content.Rows)}");
            }

            var users = FeedUsers.OfScenarios(plan, feeder.Name);
            if (feeder is { IsPerUser: true, EndsWithRows: true } && users.AreCounted && users.Needed > feeder.Content.Rows)
            {
                top.Notes.Add(
                    top.Map["feeders"]!.Place, $"{feeder.PlanPath}.file",
                    $"has too few rows: {Number(users.Needed)} users take one each, and there are {Number(feeder.Content.Rows)}; write onEnd: repeat, or give it more rows");
            }
        }
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
