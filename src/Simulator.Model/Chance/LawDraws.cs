namespace Simulator.Model.Chance;

/// <summary>Draws from the <see cref="Laws"/>: by inversion, one draw of the stream each, but for gamma (Marsaglia and Tsang, ACM TOMS 26, 2000).</summary>
public static class LawDraws
{
    /// <summary>One value, within the law's limits.</summary>
    public static double Draw(this Law law, ref RandomStream stream)
    {
        var value = law switch
        {
            Laws.Constant constant => constant.Value,
            Laws.Uniform uniform => uniform.From + ((uniform.To - uniform.From) * stream.NextDouble()),
            Laws.Exponential exponential => -exponential.Mean * Math.Log(stream.NextOpen()),
            Laws.Normal normal => normal.Mean + (normal.StandardDeviation * NormalQuantile.At(stream.NextOpen())),
            Laws.LogNormal logNormal => logNormal.Median * Math.Exp(logNormal.Sigma * NormalQuantile.At(stream.NextOpen())),
            Laws.Weibull weibull => Weibull(weibull, ref stream),
            Laws.Gamma gamma => gamma.Mean / gamma.Shape * StandardGamma(gamma.Shape, ref stream),
            Laws.Table table => Row(table, stream.NextDouble()),
            _ => throw new ArgumentException($"no draw is known for the law {law.GetType().Name}", nameof(law)),
        };
        if (law.Min is { } min && value < min) return min;
        return law.Cap is { } cap && value > cap ? cap : value;
    }

    private static double Weibull(Laws.Weibull law, ref RandomStream stream) =>
        law.Mean / GammaFunction.At(1 + (1 / law.Shape)) * Math.Pow(-Math.Log(stream.NextOpen()), 1 / law.Shape);

    private static double StandardGamma(double shape, ref RandomStream stream)
    {
        if (shape < 1) return StandardGamma(shape + 1, ref stream) * Math.Pow(stream.NextOpen(), 1 / shape);

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = NormalQuantile.At(stream.NextOpen());
            var root = 1 + (c * normal);
            if (root <= 0) continue;
            var cube = root * root * root;
            if (Math.Log(stream.NextOpen()) < (0.5 * normal * normal) + d - (d * cube) + (d * Math.Log(cube))) return d * cube;
        }
    }

    private static double Row(Laws.Table table, double share)
    {
        var last = table.Values.Count - 1;
        for (var i = 0; i < last; i++)
        {
            share -= table.Weights[i];
            if (share < 0) return table.Values[i];
        }
        return table.Values[last];
    }
}
