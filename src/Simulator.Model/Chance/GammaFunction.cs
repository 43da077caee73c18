namespace Simulator.Model.Chance;

/// <summary>Γ(x) for x ≥ 1 by Lanczos' approximation with g = 7 and nine terms (coefficients of Godfrey); about 15 digits.</summary>
internal static class GammaFunction
{
    private static readonly double[] Terms =
        [676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
         12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7];

    public static double At(double x)
    {
        var sum = 0.99999999999980993;
        for (var i = 0; i < Terms.Length; i++) sum += Terms[i] / (x + i);
        var t = x + 6.5;
        return Math.Sqrt(2 * Math.PI) * Math.Pow(t, x - 0.5) * Math.Exp(-t) * sum;
    }
}
