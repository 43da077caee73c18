namespace Simulator.Marketplace.Payments.Provider;

/// <summary>What the payment provider says to a confirmation.</summary>
internal enum ProviderOutcome
{
    Succeeded,

    /// <summary>The payer must act first, as for 3-D Secure, and then confirm again.</summary>
    RequiresAction,

    /// <summary>It will succeed later, by itself.</summary>
    Processing,

    /// <summary>Nothing was charged; the payer may try again.</summary>
    Failed,
}
