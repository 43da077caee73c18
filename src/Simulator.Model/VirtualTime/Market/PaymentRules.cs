using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>A payment is announced, then confirmed; what was confirmed once is not charged again.</summary>
internal sealed class PaymentRules(MarketState market)
{
    /// <summary>Says how the next confirmation ends; null: it succeeds.</summary>
    public Func<PaymentStatus?>? Provider { get; set; }

    public MarketReply Announce(Member member, MarketCalls.CreateIntent intent)
    {
        if (!member.IsHomeowner || market.FindContract(intent.ContractId, member) is not { } contract) return MarketReply.Wrong;
        if (intent.AmountCents != (intent.Kind == PaymentKind.Deposit ? contract.DepositCents : contract.FinalCents)) return MarketReply.Wrong;
        if (!contract.Takes(intent.Kind)) return MarketReply.Late;
        var id = IntentOf(contract, intent.Kind) ?? $"intent-{market.NewNumber()}";
        SetIntent(contract, intent.Kind, id);
        return MarketReply.Ok(new MarketFindings.IntentCreated(contract.Id, intent.Kind, id));
    }

    public MarketReply Confirm(Member member, MarketCalls.ConfirmPayment confirm)
    {
        if (!member.IsHomeowner || market.FindContract(confirm.ContractId, member) is not { } contract) return MarketReply.Wrong;
        if (IsAnnounced(confirm.Kind) && IntentOf(contract, confirm.Kind) != confirm.IntentId) return MarketReply.Wrong;
        var isPaid = contract.PaymentStatus == Words.FullyPaid || (confirm.Kind == PaymentKind.Deposit && contract.PaymentStatus == Words.DepositPaid);
        if (isPaid) return Confirmed(contract, confirm.Kind, PaymentStatus.Succeeded);
        if (!contract.Takes(confirm.Kind)) return MarketReply.Late;
        var status = Provider?.Invoke() ?? PaymentStatus.Succeeded;
        if (status == PaymentStatus.Succeeded) Charge(contract, confirm.Kind);
        else if (status == PaymentStatus.Failed) SetIntent(contract, confirm.Kind, null);
        return Confirmed(contract, confirm.Kind, status);
    }

    private void Charge(Contract contract, PaymentKind kind)
    {
        if (kind == PaymentKind.Deposit)
        {
            market.BeginWork(contract);
            market.Totals.DepositsPaid++;
            return;
        }

        contract.PaymentStatus = Words.FullyPaid;
        market.Totals.FinalsPaid++;
        if (contract.Status == Words.Completed) market.Bury(contract.Job);
    }

    private bool IsAnnounced(PaymentKind kind) => market.Can.Has(kind == PaymentKind.Deposit ? MarketOperation.CreateDepositIntent : MarketOperation.CreateFinalIntent);

    private static string? IntentOf(Contract contract, PaymentKind kind) => kind == PaymentKind.Deposit ? contract.DepositIntent : contract.FinalIntent;

    private static void SetIntent(Contract contract, PaymentKind kind, string? id)
    {
        if (kind == PaymentKind.Deposit) contract.DepositIntent = id;
        else contract.FinalIntent = id;
    }

    private static MarketReply Confirmed(Contract contract, PaymentKind kind, PaymentStatus status) =>
        MarketReply.Ok(new MarketFindings.PaymentConfirmed(contract.Id, kind, status));
}
