namespace Simulator.Model.Behaviour.Client;

/// <summary>The rows and the trait that <see cref="ClientHabits"/> add to a persona's.</summary>
public static class ClientChain
{
    // In the order of ClientRow.
    private static ChainRow[] RowsOf(ClientHabits habits) =>
    [
        ChainRow.Coin("client/slow read", "reload", habits.Reload, "leave"),
        ChainRow.Coin("client/unsure write", "resend", habits.Resend, "verify"),
    ];

    /// <summary>The persona's own, then these.</summary>
    public static ConductModel After(ConductModel persona, ClientHabits habits) => persona with
    {
        Rows = [.. persona.Rows, .. RowsOf(habits)],
        Traits = [.. persona.Traits, new("patience", habits.Patience)],
    };
}
