using System.Globalization;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Milestones;

/// <summary>The body of POST /contracts/{id}/milestones.</summary>
internal sealed record MilestonePlan(NewMilestone?[]? Milestones) : IRequestBody
{
    // So many of them never overflow a sum.
    private const long MostAmount = 1_000_000_000_000_000;

    public long Total() => Milestones!.Sum(milestone => milestone!.Amount!.Value);

    public void Check(Problems problems)
    {
        problems.List("milestones", Milestones, 1, 50, "milestones");
        for (var i = 0; i < Math.Min(Milestones?.Length ?? 0, 50); i++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"milestones[{i}]");
            problems.Text($"{field}.title", Milestones![i]?.Title, 1, 200);
            problems.Number($"{field}.amount", Milestones[i]?.Amount, 1, MostAmount);
        }
    }
}
