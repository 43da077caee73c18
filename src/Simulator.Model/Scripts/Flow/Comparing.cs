namespace Simulator.Model.Scripts.Flow;

/// <summary>How a condition holds two texts against one another.</summary>
public enum Comparing : byte
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,

    /// <summary>The right text stands somewhere in the left one.</summary>
    Contains,
}
