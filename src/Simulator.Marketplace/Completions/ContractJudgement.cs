using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Completions;

/// <summary>The body of POST /contracts/{id}/completion/approve.</summary>
internal sealed record ContractJudgement(string? CompletionId, bool? Approved, int? Rating, string? Feedback) : Judgement(Approved, Rating, Feedback)
{
    public override void Check(Problems problems)
    {
        problems.Text("completionId", CompletionId, 1, 100);
        base.Check(problems);
    }
}
