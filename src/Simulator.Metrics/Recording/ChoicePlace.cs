namespace Simulator.Metrics.Recording;

/// <summary>The scores of a homeowner's choices, one for each coefficient of the logit.</summary>
public enum ChoicePlace
{
    Price,
    Rating,
    First,
    Wait,
    GiveUp,
}
