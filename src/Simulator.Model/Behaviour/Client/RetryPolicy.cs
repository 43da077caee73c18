namespace Simulator.Model.Behaviour.Client;

/// <summary>What a user's program does by itself when a request was refused or failed.</summary>
public enum RetryPolicy : byte
{
    /// <summary>Shows the failure.</summary>
    None,

    /// <summary>Tries again a few times after pauses that grow by chance, within a budget.</summary>
    Backoff,

    /// <summary>Tries again at once, as long as the user waits: how retry storms are made.</summary>
    Naive,
}
