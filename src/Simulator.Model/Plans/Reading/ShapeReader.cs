using Simulator.Model.Chance;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads the laws that a few parameters describe; null after a problem.</summary>
internal sealed class ShapeReader(Section law, LawUnit unit)
{
    private const double LeastShape = 0.05;
    private const double MostShape = 1000;
    private const double MostSigma = 10;
    private const double MostExponent = 20;

    /// <summary>How a value of the law is written.</summary>
    public Func<string, Parsed<double>> Value { get; } = unit == LawUnit.Time ? Durations.InSeconds : Numbers.Real;

    public Law? Read(string kind)
    {
        var before = law.Notes.Problems.Count;
        Func<Law> read = kind switch
        {
            "constant" => Constant(),
            "uniform" => Uniform(),
            "exponential" => Exponential(),
            "normal" => Normal(),
            "lognormal" => LogNormal(),
            "weibull" => Weibull(),
            "gamma" => Gamma(),
            "zipf" => Zipf(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such law"),
        };
        return law.Notes.Problems.Count == before ? read() : null;
    }

    private Func<Law> Constant()
    {
        var value = Of("value", Value);
        return () => new Laws.Constant(value);
    }

    private Func<Law> Uniform()
    {
        var (from, to) = (Of("from", Value), Of("to", Value));
        if (from > to)
        {
            law.Problem("its `to` is less than its `from`");
        }

        return () => from < to ? new Laws.Uniform(from, to) : new Laws.Constant(from);
    }

    private Func<Law> Exponential()
    {
        var (centre, isMedian) = Centre();
        return () => isMedian ? Laws.Exponential.WithMedian(centre) : new Laws.Exponential(centre);
    }

    private Func<Law> Normal()
    {
        var (mean, deviation) = (Of("mean", Value), Of("standardDeviation", text => Value(text).If(number => number >= 0, $"`{text}` is negative")));
        return () => deviation > 0 ? new Laws.Normal(mean, deviation) : new Laws.Constant(mean);
    }

    private Func<Law> LogNormal()
    {
        var (centre, isMedian) = Centre();
        var sigma = Of("sigma", text => Numbers.NotNegative(text).If(number => number <= MostSigma, $"`{text}` is more than {MostSigma}, wilder than anything that was ever measured"));
        return () => sigma == 0 ? new Laws.Constant(centre) : isMedian ? new Laws.LogNormal(centre, sigma) : Laws.LogNormal.WithMean(centre, sigma);
    }

    private Func<Law> Weibull()
    {
        var shape = Shape();
        var (centre, isMedian) = Centre();
        return () => isMedian ? Laws.Weibull.WithMedian(shape, centre) : new Laws.Weibull(shape, centre);
    }

    private Func<Law> Gamma()
    {
        var shape = Shape();
        var (centre, isMedian) = Centre();
        return () => isMedian ? Laws.Gamma.WithMedian(shape, centre) : new Laws.Gamma(shape, centre);
    }

    private Func<Law> Zipf()
    {
        if (unit == LawUnit.Time)
        {
            law.Problem("law", "zipf draws ranks, 1, 2, 3 …; this law describes times");
        }

        var exponent = Of("exponent", text => Numbers.NotNegative(text).If(number => number <= MostExponent, $"`{text}` is more than {MostExponent}; hardly a rank but the first would be left"));
        var ranks = Of("ranks", text => Numbers.Count(text).If(count => count <= Laws.Zipf.MostRanks, $"`{text}` is more than {Laws.Zipf.MostRanks}"));
        return () => new Laws.Zipf(exponent, ranks);
    }

    private double Shape() => Of("shape", text => Numbers.AboveZero(text)
        .If(number => number is >= LeastShape and <= MostShape, $"`{text}` is outside 0.05 to 1000"));

    private (double Value, bool IsMedian) Centre()
    {
        if (law.Has("mean") && law.Has("median"))
        {
            law.Node("mean");
            law.Node("median");
            law.Problem("median", "stands beside a mean; write one of the two (null takes away what an extended plan says)");
            return default;
        }

        if (law.Has("median"))
        {
            law.Node("mean");
            return (Of("median", Positive), true);
        }

        law.Node("median");
        return (law.Required("mean", Positive, "this law needs its mean, or its median"), false);
    }

    private Parsed<double> Positive(string text) => Value(text).If(number => number > 0, $"`{text}` is not more than 0");

    private T Of<T>(string key, Func<string, Parsed<T>> read) => law.Required(key, read, $"this law needs its {key}");
}
