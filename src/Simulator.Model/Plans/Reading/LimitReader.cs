using Simulator.Model.Chance;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads within which bounds a law is truncated (drawn on condition) and limited (set to the limit).</summary>
internal static class LimitReader
{
    /// <param name="law">Null after a problem; its limits are read all the same, for their own problems.</param>
    public static Law? Limited(Section section, Law? law, Func<string, Parsed<double>> value)
    {
        law = Truncated(section, law, value);
        var min = section.Optional("min", text => value(text).Then(number => (double?)number), null);
        var cap = section.Optional("cap", text => Cap(text, law, value), null);
        if (min > cap)
        {
            section.Problem("its cap is less than its min");
        }

        return law is null ? null : law with { Min = min, Cap = cap };
    }

    private static Law? Truncated(Section section, Law? law, Func<string, Parsed<double>> value)
    {
        if (section.OptionalMap("truncate") is not { } range)
        {
            return law;
        }

        var before = section.Notes.Problems.Count;
        var from = range.Optional("from", value, double.NegativeInfinity);
        var to = range.Optional("to", value, double.PositiveInfinity);
        range.Close();
        if (section.Notes.Problems.Count > before || law is null)
        {
            return null;
        }

        if (from > to)
        {
            section.Problem("truncate", "its `to` is less than its `from`");
            return null;
        }

        if (double.IsInfinity(from) && double.IsInfinity(to))
        {
            section.Problem("truncate", "expects `from`, `to` or both");
            return null;
        }

        if (!(law.Cdf(to) - law.CdfBelow(from) >= Laws.Truncated.LeastMass))
        {
            section.Problem("truncate", "the law has next to nothing within this range, so that nothing can be drawn; widen the range or choose another law");
            return null;
        }

        return new Laws.Truncated(law, from, to);
    }

    // `10x` is ten times the mean.
    private static Parsed<double?> Cap(string text, Law? law, Func<string, Parsed<double>> value)
    {
        if (!text.EndsWith('x'))
        {
            return value(text).Then(number => (double?)number);
        }

        var times = Numbers.AboveZero(text[..^1]);
        if (times.Error is not null)
        {
            return Parsed<double?>.Wrong($"`{text}` is no multiple of the mean; write one such as 10x");
        }

        return law is null or { Mean: > 0 } ? times.Value * law?.Mean : Parsed<double?>.Wrong($"`{text}` is a multiple of the mean, and the mean of this law is not more than 0");
    }
}
