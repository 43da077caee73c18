using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas;

/// <summary>
/// Settles disputes: looks at those that are contested and those that are open, takes one on, decides it after a while, and looks again:
/// list disputes ⇄ resolve dispute → leave. With n of them disputes are served as by n desks.
/// </summary>
internal sealed class Admin(PersonaSettings settings, UserChance chance, UserKey user) : MarketUser(settings, chance, user)
{
    private List<DisputeSeen>? _waiting;
    private DisputeSeen? _case;
    private TimeSpan _dueAt;
    private bool _hasLooked;
    private bool _isHalfway;
    private bool _isSure;

    protected override void Open(TimeSpan now) => _hasLooked = _isHalfway = false;

    protected override void Close() => _waiting = null;

    protected override Step? Decide(TimeSpan now)
    {
        if (_isHalfway) return Take(MarketSteps.ListDisputes, Look(MarketWords.DisputeOpen), MarketPause.Click);
        if (_case is not null && _dueAt <= now) return Resolve(_case);
        if (!Can(MarketOperation.ListDisputes) || (_hasLooked && Choose(MarketRow.Desk) != 0)) return null;
        _hasLooked = true;
        return Take(MarketSteps.ListDisputes, Look(MarketWords.DisputeContested), MarketPause.Poll);
    }

    protected override void Hear(Answer answer, TimeSpan now)
    {
        switch (answer.Call)
        {
            case MarketCalls.ListDisputes look: Read(look, answer.Finding as MarketFindings.DisputesListed, now); break;
            case MarketCalls.ResolveDispute: _case = null; break;   // where it failed, a list shows it again
        }
    }

    private MarketCalls.ListDisputes Look(string status) => new(status, 1, Model.Session.OwnPage);

    private void Read(MarketCalls.ListDisputes look, MarketFindings.DisputesListed? listed, TimeSpan now)
    {
        var isFirst = look.Status == MarketWords.DisputeContested;
        if (isFirst)
        {
            (_waiting ??= []).Clear();
            _isSure = true;
        }
        _isHalfway = isFirst;
        _isSure &= listed is not null && listed.Disputes.Count < look.Limit;
        if (listed is not null) _waiting?.AddRange(listed.Disputes);
        if (!isFirst) TakeOn(now);
    }

    // A dispute that is gone was settled by somebody else.
    private void TakeOn(TimeSpan now)
    {
        if (_waiting is not { } waiting) return;
        if (_case is { } mine && _isSure && !waiting.Exists(one => one.DisputeId == mine.DisputeId)) _case = null;
        if (_case is not null || waiting.Count == 0 || !Can(MarketOperation.ResolveDispute)) return;
        _case = waiting[Chance.Market.NextInt(waiting.Count)];
        _dueAt = now + Settings.Business(Model.Admin.Decision, ref Chance.Market);
    }

    private Step Resolve(DisputeSeen dispute)
    {
        var mayDivide = dispute.HeldCents >= 2;
        var ruling = (DisputeRuling)Choose(MarketRow.Ruling, mayDivide ? 0b111u : 0b110u);
        var payout = ruling == DisputeRuling.Partial ? Payout(dispute.HeldCents) : 0;
        var refund = ruling == DisputeRuling.Partial ? dispute.HeldCents - payout : 0;
        return Take(MarketSteps.ResolveDispute, new MarketCalls.ResolveDispute(dispute.DisputeId, ruling, payout, refund));
    }

    // Both parts are more than nothing.
    private long Payout(long held) => Math.Clamp((long)Math.Round(held * Model.Admin.PartialPayout.Draw(ref Chance.Market)), 1, held - 1);
}
