namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Every request of a healthy marketplace succeeds or is refused for a reason; and nothing that actors send here is malformed.</summary>
internal sealed class D1EveryAnswerIsDefinite : Law
{
    public override IEnumerable<string> Complaints(History history) =>
        from act in history.Acts
        where act.Status is not (200 or 201 or 403 or 404 or 409 or 422) && !act.Text.Contains("INVALID_AMOUNT", StringComparison.Ordinal)
        select $"{act}: {act.Text}";
}
