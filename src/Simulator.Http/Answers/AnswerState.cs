namespace Simulator.Http.Answers;

/// <summary>How far the reading of an answer has come.</summary>
internal enum AnswerState : byte
{
    /// <summary>What came is right so far, and not all.</summary>
    NeedMore,

    /// <summary>All of it came.</summary>
    Whole,

    /// <summary>What came is no HTTP answer.</summary>
    Malformed,

    /// <summary>Head, trailers or what a compressed body unfolds to are beyond a limit.</summary>
    TooLarge,

    /// <summary>The stream ended within it.</summary>
    Lost,
}
