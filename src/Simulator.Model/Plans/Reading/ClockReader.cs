using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Reads <c>clock</c>.</summary>
internal static class ClockReader
{
    public static ClockPlan? Read(Section top)
    {
        if (top.RequiredMap("clock", $"write clock: {{ thinkScale: 1, businessDay: 144s }}, {PlanReader.Inherit}") is not { } clock)
        {
            return null;
        }

        var scale = clock.Required(
            "thinkScale",
            text => Numbers.Real(text).If(value => value > 0, $"`{text}` is not more than 0; write 1 for honest think times, 0.05 for users twenty times as fast as people"),
            "write 1 for honest think times");
        var day = clock.Required("businessDay", Durations.Positive, "write how long a day of business takes, such as 144s");
        clock.Close();
        return new ClockPlan(scale, day);
    }
}
