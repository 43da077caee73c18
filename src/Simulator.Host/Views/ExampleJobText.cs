using Simulator.Host.Reports;
using Simulator.Metrics.Results;

namespace Simulator.Host.Views;

/// <summary>One job's life in a sentence: <c>One job's life: 3:01 job posted (homeowners#12), 3:04 bid placed 2,400.00 (contractors#31)</c>.</summary>
internal static class ExampleJobText
{
    private const int MostEvents = 12;

    public static string Of(IReadOnlyList<StoryLine> story)
    {
        var events = story.Take(MostEvents).Select(line =>
            $"{Figures.Clock(line.AtSeconds)} {Figures.Words(line.Event)}{(line.AmountCents == 0 ? "" : $" {Figures.Money(line.AmountCents)}")} ({line.User})");
        return $"One job's life: {string.Join(", ", events)}{(story.Count > MostEvents ? $", and {story.Count - MostEvents} more" : "")}";
    }
}
