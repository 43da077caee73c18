using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>startup</c> and <c>rampDown</c>: how users come and go who are counted.</summary>
internal static class CrowdReader
{
    public static StartupPlan? Startup(Section top)
    {
        if (top.OptionalMap("startup") is not { } startup) return null;
        var over = startup.Required("over", Durations.Positive, "write over how long the first sessions are spread, such as 10s");
        startup.Close();
        return new StartupPlan(over);
    }

    public static RampDownPlan RampDown(Section top)
    {
        if (top.OptionalMap("rampDown") is not { } rampDown) return RampDownPlan.AtOnce;
        var over = rampDown.Optional("over", Durations.Read, TimeSpan.Zero);
        var isGradual = rampDown.Optional("how", How, false);
        rampDown.Close();
        return new RampDownPlan(over, isGradual);
    }

    private static Parsed<bool> How(string text) => text switch
    {
        "gradual" => true,
        "immediate" => false,
        _ => Parsed<bool>.Wrong($"`{text}` is neither gradual (users finish their session) nor immediate (only the request in flight)"),
    };
}
