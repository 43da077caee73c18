namespace Simulator.Model.Chance;

/// <summary>What a user's draws are for. Each kind has a stream of its own, so that one more draw in one shifts nothing in another.</summary>
public enum StreamKind : byte
{
    /// <summary>When sessions begin.</summary>
    Arrival,

    /// <summary>Which step comes next.</summary>
    Chain,

    /// <summary>How long users think.</summary>
    Think,

    /// <summary>What they write.</summary>
    Content,

    /// <summary>Prices, choices and business durations.</summary>
    Market,

    /// <summary>How long they wait for an answer.</summary>
    Patience,

    /// <summary>When they try again.</summary>
    Retry,

    /// <summary>Their names and passwords.</summary>
    Account,

    /// <summary>When a modulated arrival process is busy.</summary>
    BusyState,

    /// <summary>Which of the people who are not in session comes next.</summary>
    Comer,

    /// <summary>When the first session of a user with a pacing begins.</summary>
    Pace,

    /// <summary>Whatever users that are written in code leave to chance.</summary>
    Code,
}
