using Simulator.Host.Reports;
using Simulator.Metrics.Prediction;
using Simulator.Model.Plans;

namespace Simulator.Host.Views;

/// <summary>A prediction in sentences: both axes, what an honest pace would mean, and why to trust it.</summary>
internal static class PredictionWords
{
    private const double Steady = 0.05;

    /// <summary>Said of plans with scripted users.</summary>
    public const string NotPredicted = "What this plan will do is not predicted: how often its scripted users come round is their target's to say, of which nothing is known beforehand.";

    public static IEnumerable<string> Of(LoadPlan plan, RunPrediction prediction)
    {
        yield return $"Predicted for a target that {prediction.Target}; {Lived(prediction)}.";
        if (prediction.Segments.MaxBy(segment => segment.Throughput) is not { Throughput: > 0 } peak)
        {
            yield return "Nobody would send anything.";
            yield break;
        }

        yield return "Steps and seconds are those of a session.";
        var gap = peak.Sessions / peak.Throughput;
        var waiting = peak.ResponseTimeMs / 1000;
        yield return $"At its busiest, in {peak.Name}, {Figures.Rate(peak.Sessions)} sessions at a time make {Figures.Rate(peak.Throughput)} requests a second: one every "
            + $"{Gap(gap)} a session{(waiting > 0 ? $", {Figures.Ms(peak.ResponseTimeMs)} of it spent waiting for the target" : "")}.";
        if (plan.Clock.ThinkScale != 1)
        {
            var honest = ((gap - waiting) / plan.Clock.ThinkScale) + waiting;
            yield return $"At an honest pace (think scale 1) a session would make one every {Gap(honest)}: these sessions {Figures.Rate(peak.Sessions / honest)} "
                + $"requests a second, and these requests {Figures.Users(peak.Throughput * honest)} sessions.";
        }

        if (prediction.Sessions is { } sessions) yield return $"Little's law in {sessions.Segment}: {Check(sessions)} sessions.";
        if (prediction.OpenJobs is { } jobs) yield return $"Little's law in {jobs.Segment}: {Check(jobs)} open jobs.";
    }

    private static string Gap(double seconds) => seconds < 1 ? Figures.Ms(1000 * seconds) : Figures.Duration(seconds);

    private static string Often(double rate) => rate < 1 ? $"{Figures.Rate(60 * rate)} a minute" : $"{Figures.Rate(rate)} a second";

    private static string Lived(RunPrediction prediction)
    {
        var times = prediction.Lives == 1 ? "lived once" : $"lived {prediction.Lives} times";
        var people = prediction.Scale < 1 ? $" by {Figures.Percent(prediction.Scale)} of the people" : "";
        var time = prediction.SimulatedFor < 0.9995 ? $" for {Figures.Percent(prediction.SimulatedFor)} of the time" : "";
        return $"{times}{people}{time} in virtual time";
    }

    private static string Check(LittleCheck check) =>
        $"{Often(check.ArrivalRate)}, each for {Figures.Duration(check.Seconds)}, make {Figures.Rate(check.ArrivalRate * check.Seconds)}; counted were {Figures.Rate(check.Number)}{(Math.Abs(check.RelativeError) > Steady ? ", which is no steady state yet," : "")}";
}
