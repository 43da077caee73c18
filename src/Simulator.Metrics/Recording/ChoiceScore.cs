using Simulator.Model.Marketplace;

namespace Simulator.Metrics.Recording;

/// <summary>
/// Scores of a logit choice under the plan's <see cref="ChoiceModel"/>: what was chosen less its expectation, for each coefficient's own quantity
/// (McFadden, Conditional Logit Analysis, 1974). Its expectation is 0 where users choose by the plan.
/// </summary>
internal static class ChoiceScore
{
    /// <param name="scores">By <see cref="ChoicePlace"/>.</param>
    /// <param name="variances">Under the plan; 0 where this choice says nothing of a coefficient.</param>
    public static void Of(BidsWeighed choice, ChoiceModel model, Span<double> scores, Span<double> variances)
    {
        var bids = choice.Bids as BidWeighed[] ?? [.. choice.Bids];
        Span<double> weights = stackalloc double[bids.Length + 2];
        model.Weigh(bids, choice.Elapsed, weights);
        var sum = 0.0;
        foreach (var weight in weights) sum += weight;
        var chosen = choice.Choice switch { BidsWeighed.Wait => bids.Length, BidsWeighed.GiveUp => bids.Length + 1, _ => choice.Choice };
        for (var place = ChoicePlace.Price; place <= ChoicePlace.GiveUp; place++)
        {
            var (mean, square) = (0.0, 0.0);
            for (var i = 0; i < weights.Length; i++)
            {
                var quantity = Quantity(place, bids, i, model);
                mean += weights[i] / sum * quantity;
                square += weights[i] / sum * quantity * quantity;
            }
            scores[(int)place] = Quantity(place, bids, chosen, model) - mean;
            variances[(int)place] = Math.Max(0, square - (mean * mean));
        }
    }

    // What the coefficient is multiplied with.
    private static double Quantity(ChoicePlace place, BidWeighed[] bids, int option, ChoiceModel model)
    {
        if (option >= bids.Length) return place == (option == bids.Length ? ChoicePlace.Wait : ChoicePlace.GiveUp) ? 1 : 0;
        return place switch
        {
            ChoicePlace.Price => -Math.Log(bids[option].PriceRatio),
            ChoicePlace.Rating => (bids[option].Rating ?? model.RatingReference) - model.RatingReference,
            ChoicePlace.First => bids[option].IsFirst ? 1 : 0,
            _ => 0,
        };
    }
}
