namespace Simulator.Model.Bindings.Words;

/// <summary>The sets of words that an API may say in its own way.</summary>
public enum ApiVocabulary : byte
{
    Role,
    JobStatus,
    BidStatus,
    ContractStatus,

    /// <summary>What has been paid of a contract.</summary>
    PaymentStatus,
    CompletionStatus,
    DisputeStatus,

    /// <summary>What a payment provider says of a confirmation.</summary>
    Confirmation,
    Urgency,

    /// <summary>Which of the two payments of a contract.</summary>
    Payment,

    /// <summary>What a party of a dispute asks for.</summary>
    Wish,

    /// <summary>How a dispute ends.</summary>
    Ruling,

    /// <summary>The trades of the plan's model.</summary>
    Category,
}
