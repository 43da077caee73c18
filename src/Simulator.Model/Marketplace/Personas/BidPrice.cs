using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>What a contractor asks: cost = budget exp(N(bias, sigma²)), price = cost exp(own mark-up + common mark-up + N(0, sigma²)).</summary>
internal static class BidPrice
{
    /// <summary>The most that targets take, in cents.</summary>
    public const long Most = 99_999_900;

    /// <param name="ownMarkup">How dear this contractor is, as a logarithm.</param>
    public static long Of(long budgetCents, double ownMarkup, BusinessModel model, ref RandomStream stream)
    {
        var cost = model.CostBias + (model.CostSigma * Normal(ref stream));
        var logarithm = cost + ownMarkup + model.Markup + (model.BidSigma * Normal(ref stream));
        var cents = Math.Round(budgetCents * Math.Exp(logarithm));
        return (long)Math.Clamp(cents, Math.Ceiling(model.MinimumBid * 100), Most);
    }

    public static double Normal(ref RandomStream stream) => NormalQuantile.At(stream.NextOpen());
}
