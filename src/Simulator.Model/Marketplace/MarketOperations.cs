using Simulator.Model.Behaviour;

namespace Simulator.Model.Marketplace;

/// <summary>Names of operations, and which of them a call asks for.</summary>
public static class MarketOperations
{
    public static IReadOnlyList<MarketOperation> All { get; } = Enum.GetValues<MarketOperation>();

    private static readonly string[] Keys = [.. All.Select(one => char.ToLowerInvariant($"{one}"[0]) + $"{one}"[1..])];

    private static readonly string[] Steps = [.. All.Select(one => one == MarketOperation.Refresh ? MarketSteps.RefreshToken : Spaced($"{one}"))];

    /// <summary>As a binding writes it, such as <c>listJobs</c>.</summary>
    public static string KeyOf(MarketOperation operation) => Keys[(int)operation];

    /// <summary>As results name it, such as <c>list jobs</c>; one of <see cref="MarketSteps"/> where the personas have it.</summary>
    public static string StepOf(MarketOperation operation) => Steps[(int)operation];

    /// <summary>The operation of a key; null where there is none.</summary>
    public static MarketOperation? Parse(string key) => Array.IndexOf(Keys, key) is >= 0 and var at ? (MarketOperation)at : null;

    /// <exception cref="ArgumentOutOfRangeException">The call is no marketplace's.</exception>
    public static MarketOperation Of(Call call) => call switch
    {
        MarketCalls.ListJobs => MarketOperation.ListJobs,
        MarketCalls.ViewJob => MarketOperation.ViewJob,
        MarketCalls.PlaceBid => MarketOperation.PlaceBid,
        MarketCalls.ListJobBids => MarketOperation.ListJobBids,
        MarketCalls.ListMyBids => MarketOperation.ListMyBids,
        MarketCalls.LogIn => MarketOperation.LogIn,
        MarketCalls.RefreshToken => MarketOperation.Refresh,
        MarketCalls.LogOut => MarketOperation.LogOut,
        MarketCalls.Register => MarketOperation.Register,
        MarketCalls.SearchJobs => MarketOperation.SearchJobs,
        MarketCalls.ListMyJobs => MarketOperation.ListMyJobs,
        MarketCalls.PostJob => MarketOperation.PostJob,
        MarketCalls.CloseJob => MarketOperation.CloseJob,
        MarketCalls.ViewContractor => MarketOperation.ViewContractor,
        MarketCalls.WithdrawBid => MarketOperation.WithdrawBid,
        MarketCalls.AcceptBid => MarketOperation.AcceptBid,
        MarketCalls.RejectBid => MarketOperation.RejectBid,
        MarketCalls.ListContracts => MarketOperation.ListContracts,
        MarketCalls.ViewContract => MarketOperation.ViewContract,
        MarketCalls.CancelContract => MarketOperation.CancelContract,
        MarketCalls.CreateIntent intent => intent.Kind == PaymentKind.Deposit ? MarketOperation.CreateDepositIntent : MarketOperation.CreateFinalIntent,
        MarketCalls.ConfirmPayment confirm => confirm.Kind == PaymentKind.Deposit ? MarketOperation.ConfirmDeposit : MarketOperation.ConfirmFinal,
        MarketCalls.SubmitCompletion => MarketOperation.SubmitCompletion,
        MarketCalls.ViewCompletion => MarketOperation.ViewCompletion,
        MarketCalls.DecideCompletion decide => decide.Approved ? MarketOperation.ApproveCompletion : MarketOperation.SendBackCompletion,
        MarketCalls.InitiateDispute => MarketOperation.InitiateDispute,
        MarketCalls.ContestDispute => MarketOperation.ContestDispute,
        MarketCalls.ListDisputes => MarketOperation.ListDisputes,
        MarketCalls.ResolveDispute => MarketOperation.ResolveDispute,
        _ => throw new ArgumentOutOfRangeException(nameof(call), call, "no marketplace has such an operation"),
    };

    private static string Spaced(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : " ") + char.ToLowerInvariant(letter) : $"{letter}"));
}
