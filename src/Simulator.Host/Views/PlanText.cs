using Simulator.Host.Runs;
using Simulator.Metrics.Prediction;
using Simulator.Model.Plans;
using Spectre.Console;

namespace Simulator.Host.Views;

/// <summary>What <c>simulator plan show</c> writes: the plan in plain words, its schedule and people, and what it will do.</summary>
internal static class PlanText
{
    private const int MostFrequent = 8;

    /// <param name="all">Every step of the mix, not only the most frequent.</param>
    /// <param name="prediction">Null where the plan cannot be predicted.</param>
    public static void Write(IAnsiConsole console, LoadPlan plan, RunPrediction? prediction, bool all)
    {
        foreach (var line in StartWords.Plan(plan)) Sentence(console, line);
        console.WriteLine();
        console.Write(PlanTables.Schedule(plan, console.Profile));
        console.Write(PlanTables.People(plan, console.Profile));
        if (prediction is not null) Foretell(console, plan, prediction, all);
        else Sentence(console, PredictionWords.NotPredicted);
        Sentence(console, "Nothing was sent.");
    }

    private static void Foretell(IAnsiConsole console, LoadPlan plan, RunPrediction prediction, bool all)
    {
        console.Write(PlanTables.Prediction(prediction, console.Profile));
        var steps = PredictedMix.Of(prediction).Count;
        console.Write(PlanTables.Mix(prediction, console.Profile, all ? steps : MostFrequent));
        if (!all && steps > MostFrequent) Sentence(console, $"{steps - MostFrequent} more steps with --all.");
        console.WriteLine();
        foreach (var line in PredictionWords.Of(plan, prediction)) Sentence(console, line);
    }

    private static void Sentence(IAnsiConsole console, string text)
    {
        console.Write(new Text(text));
        console.WriteLine();
    }
}
