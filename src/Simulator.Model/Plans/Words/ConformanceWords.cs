namespace Simulator.Model.Plans.Words;

/// <summary>What follows from traffic that does not follow the plan.</summary>
internal static class ConformanceWords
{
    public static Parsed<bool> IsRequired(string text) => text switch
    {
        "required" => true,
        "reported" => false,
        _ => Parsed<bool>.Wrong($"`{text}` is not known; write required for a run that is INVALID when its traffic does not follow the plan, or reported"),
    };
}
