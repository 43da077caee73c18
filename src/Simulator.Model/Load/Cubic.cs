namespace Simulator.Model.Load;

/// <summary>A rate over a stretch without breaks: a polynomial of degree three at most, not negative, in seconds since its start.</summary>
internal readonly record struct Cubic(double Constant, double Linear, double Square, double Cube)
{
    private const int MostSteps = 80;

    public double At(double seconds) => Constant + (seconds * (Linear + (seconds * (Square + (seconds * Cube)))));

    /// <summary>What the rate comes to in the first seconds.</summary>
    public double Grown(double seconds) => seconds * (Constant + (seconds * ((Linear / 2) + (seconds * ((Square / 3) + (seconds * Cube / 4))))));

    /// <summary>The product with a line; this is a square at most.</summary>
    public Cubic Times(double constant, double slope) => new(
        Constant * constant, (Linear * constant) + (Constant * slope), (Square * constant) + (Linear * slope), (Cube * constant) + (Square * slope));

    /// <summary>After how many seconds the rate has come to <paramref name="amount"/>, which it does before <paramref name="length"/>.</summary>
    public double TimeToGrow(double amount, double length)
    {
        // A draw of exactly 0 at the foot of a ramp would be 0 / 0.
        if (amount <= 0)
        {
            return 0;
        }

        if (Square == 0 && Cube == 0)
        {
            return Linear == 0 ? amount / Constant : 2 * amount / (Constant + Math.Sqrt(Math.Max(0, (Constant * Constant) + (2 * Linear * amount))));
        }

        return Search(amount, length);
    }

    // Newton's steps, and halving where one would leave the bracket: the root is simple, since the rate is not negative.
    private double Search(double amount, double length)
    {
        var (low, high) = (0.0, length);
        var at = length * Math.Clamp(amount / Grown(length), 0, 1);
        for (var step = 0; step < MostSteps && high - low > 1e-10; step++)
        {
            var missing = amount - Grown(at);
            (low, high) = missing > 0 ? (at, high) : (low, at);
            var next = at + (missing / At(at));
            if (Math.Abs(next - at) < 1e-11)
            {
                return Math.Clamp(next, low, high);
            }

            at = next > low && next < high ? next : (low + high) / 2;
        }

        return at;
    }
}
