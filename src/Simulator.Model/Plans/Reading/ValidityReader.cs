using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>validity</c>.</summary>
internal static class ValidityReader
{
    public static ValidityPlan? Read(Section top)
    {
        if (top.RequiredMap("validity", $"write validity: {{ lagP99: 20ms, cpu: 90%, invalidShare: 5% }}, {PlanReader.Inherit}") is not { } validity)
        {
            return null;
        }

        var lag = validity.Required("lagP99", Durations.Positive, "write how late due steps may be at the 99th percentile, such as 20ms");
        var cpu = validity.Required("cpu", Numbers.Share, "write how much of its cores the generator may use, such as 90%");
        var share = validity.Required("invalidShare", Numbers.Share, "write which share of seconds may be invalid, such as 5%");
        var requires = validity.Optional("conformance", ConformanceWords.IsRequired, false);
        validity.Close();
        return new ValidityPlan(lag, cpu, share) { RequiresConformance = requires };
    }
}
