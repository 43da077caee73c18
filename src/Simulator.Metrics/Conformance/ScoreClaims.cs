using Simulator.Metrics.Conformance.Statistics;
using Simulator.Metrics.Recording;

namespace Simulator.Metrics.Conformance;

/// <summary>
/// Users pick by rank and choose among bids with the plan's coefficients. Score tests: sum of scores over its deviation under the plan; one step of Newton's method
/// from the plan's coefficient gives about the coefficient that the traffic shows.
/// </summary>
internal static class ScoreClaims
{
    private const long LeastSamples = 200;
    private const double LeastVariance = 25;
    private const double NegligibleEffect = 0.01;

    public static IEnumerable<Evidence> Of(ConductReading reading, PopulationLayout population)
    {
        if (reading[population.Rank.Count] > 0)
        {
            var place = population.Rank;
            yield return Score(
                new Evidence($"{population.Name}: rank of the picked job", "score", reading[place.Count]), reading.Real(place.Sum), reading.Real(place.Variance),
                "exponent", population.Model!.Contractor.RankExponent, -1);
        }
        for (var place = ChoicePlace.Price; place <= ChoicePlace.GiveUp; place++)
        {
            var score = population.Choices[(int)place];
            if (reading[score.Count] == 0) continue;
            var (words, planned) = Coefficient(place, population);
            var evidence = new Evidence($"{population.Name}: choice among bids, {words}", "score", reading[score.Taken]);
            var variance = reading.Real(score.Variance);
            var isShare = place >= ChoicePlace.First;
            yield return isShare && variance < LeastVariance
                ? evidence.Needs(Math.Max(LeastSamples, variance > 0 ? (long)Math.Ceiling(LeastVariance * evidence.Samples / variance) : LeastSamples))
                : Score(evidence, reading.Real(score.Sum), variance, "coefficient", planned, 1);
        }
    }

    private static Evidence Score(Evidence evidence, double sum, double variance, string what, double planned, int sign)
    {
        if (evidence.Samples < LeastSamples || variance <= 0) return evidence.Needs(LeastSamples);
        var z = sum / Math.Sqrt(variance);
        return evidence with
        {
            Statistic = z, P = Tail.Normal(z), Effect = Math.Abs(z) / Math.Sqrt(evidence.Samples), EffectLimit = NegligibleEffect,
            Detail = $"{what} about {Say.Number(planned + (sign * sum / variance))}, planned {Say.Number(planned)}",
        };
    }

    private static (string Words, double Planned) Coefficient(ChoicePlace place, PopulationLayout population) => place switch
    {
        ChoicePlace.Price => ("price", population.Choice.Price),
        ChoicePlace.Rating => ("rating", population.Choice.Rating),
        ChoicePlace.First => ("first bidder", population.Choice.First),
        ChoicePlace.Wait => ("waiting", population.Choice.WaitBase),
        _ => ("giving up", population.Choice.CancelBase),
    };
}
