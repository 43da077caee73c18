namespace Simulator.Model.Load;

/// <summary>
/// A Markov-modulated Poisson process with two states, busy and calm, given by its index of dispersion for counts as time goes to infinity:
/// IDC = 1 + 2 p (1 - p) (l1 - l2)² / (l (s1 + s2)), with p the share of busy time, l1 and l2 the rates, s1 and s2 the rates of leaving the
/// states (Heffes and Lucantoni, IEEE JSAC 1986; as a knob for burstiness: Mi, Casale, Cherkasova, Smirni, ICAC 2009). A Poisson process has 1.
/// States last a number of session starts rather than seconds, so that the index is the same at every level of a plan.
/// </summary>
/// <param name="Idc">More than 1; at least <see cref="LeastIdc"/>.</param>
/// <param name="Peak">Rate of the busy state over the mean, more than 1.</param>
/// <param name="Share">Share of the time that is busy, between 0 and 1; times the peak at most 1, else the calm state's rate would be negative.</param>
public sealed record BusyState(double Idc, double Peak, double Share)
{
    /// <summary>Rate of the calm state over the mean.</summary>
    public double CalmFactor => Math.Max(0, (1 - (Share * Peak)) / (1 - Share));

    /// <summary>How many session starts of the unmodulated process a busy spell takes on average.</summary>
    public double BusyStarts => 1 / ((1 - Share) * Switching);

    /// <summary>How many a calm spell takes.</summary>
    public double CalmStarts => 1 / (Share * Switching);

    /// <summary>Below it the state would change more than once a start, which no run could show.</summary>
    public static double LeastIdc(double peak, double share) => 1 + (2 * share * share * (peak - 1) * (peak - 1));

    // s1 + s2 for each start of the unmodulated process: the formula solved, with l = 1.
    private double Switching => 2 * Share * (Peak - 1) * (Peak - 1) / ((1 - Share) * (Idc - 1));
}
