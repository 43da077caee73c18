using System.Globalization;
using System.Text;

namespace Simulator.Soak;

/// <summary>The words at the end: answers by endpoint and status, and what went wrong.</summary>
internal static class SoakReport
{
    private const int MostFailures = 50;

    public static string Of(Tally tally, SoakPlan plan)
    {
        StringBuilder report = new();
        foreach (var endpoint in tally.Answers.GroupBy(answer => answer.Key.Endpoint).OrderBy(endpoint => endpoint.Key, StringComparer.Ordinal))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"{endpoint.Sum(answer => answer.Value),8} {endpoint.Key}  {Statuses(endpoint)}");
        }
        report.AppendLine(CultureInfo.InvariantCulture, $"{tally.Requests,8} in all  {Statuses(tally.Answers)}");
        foreach (var failure in tally.Failures.Take(MostFailures))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"FAILED {failure}");
            report.AppendLine(
                CultureInfo.InvariantCulture, $"    again: --seed {plan.Seed} --requests {plan.Requests} --lanes {plan.Lanes} --lane {failure.Lane}");
        }
        return report.AppendLine(CultureInfo.InvariantCulture, $"{tally.Failures.Count} failures").ToString();
    }

    private static string Statuses(IEnumerable<KeyValuePair<(string Endpoint, string Status), int>> answers) => string.Join("  ", answers
        .GroupBy(answer => answer.Key.Status, answer => answer.Value).OrderBy(status => status.Key, StringComparer.Ordinal)
        .Select(status => $"{status.Key}: {status.Sum()}"));
}
