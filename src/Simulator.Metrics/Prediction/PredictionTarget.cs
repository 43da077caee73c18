using System.Globalization;
using Simulator.Model.Chance;
using Simulator.Model.Plans;
using Simulator.Model.VirtualTime;

namespace Simulator.Metrics.Prediction;

/// <summary>What is assumed of the target's response times.</summary>
/// <param name="Law">In seconds, independent of the load; null: those of the station.</param>
/// <param name="Station">Null: none.</param>
/// <param name="Overhead">On top of the station's.</param>
/// <param name="Scale">Of the station's workers.</param>
internal sealed record PredictionTarget(Law? Law, StationPlan? Station, TimeSpan Overhead, double Scale)
{
    public IResponseTimes Times(ulong seed)
    {
        if (Law is not null) return new DrawnResponseTimes(Law, seed);
        return Station is null ? new AtOnce() : new StationResponseTimes(Station with { Workers = (int)Math.Round(Station.Workers * Scale) }, Overhead, seed);
    }

    public string Words(string lawText)
    {
        if (Law is not null) return $"answers after {lawText}";
        return Station is null
            ? "answers at once"
            : string.Create(CultureInfo.InvariantCulture, $"has the station {Station.Text} and takes {Overhead.TotalMilliseconds:0.#} ms beside it");
    }
}
