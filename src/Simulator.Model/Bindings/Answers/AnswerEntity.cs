namespace Simulator.Model.Bindings.Answers;

/// <summary>The things that answers tell of.</summary>
public enum AnswerEntity : byte
{
    Account,
    Job,
    Bid,
    Contract,
    Contractor,
    Intent,
    Payment,
    Completion,
    Dispute,
}
