namespace Simulator.Model.Scripts.Answers;

/// <summary>Which of several values a capture takes.</summary>
public enum Pick : byte
{
    First,
    Random,
    Last,

    /// <summary>All of them, as a JSON list.</summary>
    All,
}
