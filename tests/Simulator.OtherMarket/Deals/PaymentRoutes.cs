using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.OtherMarket.People;
using Simulator.OtherMarket.Replies;

namespace Simulator.OtherMarket.Deals;

/// <summary>A deal is paid in two parts, each in one step: a deposit before the work, the settlement once it is found fine.</summary>
internal static class PaymentRoutes
{
    public static void Map(IEndpointRouteBuilder app, Board board)
    {
        app.MapPost("/v2/deals/{number:int}/deposit", (HttpContext context, int number, Payment body) => Sessions.Of(context, board, PersonKind.Client, client => Deposit(board, client, number, body)));
        app.MapPost("/v2/deals/{number:int}/settlement", (HttpContext context, int number, Payment body) => Sessions.Of(context, board, PersonKind.Client, client => Settle(board, client, number, body)));
    }

    private static IResult Deposit(Board board, Person client, int number, Payment body)
    {
        if (board.Deal(number, client) is not { } deal) return Reply.Unknown();
        if (Euros.Read(body.Amount) != deal.Deposit) return Reply.Invalid($"amount: {Euros.Text(deal.Deposit)}");
        if (deal.Paid != Paid.Nothing) return Reply.Locked("already_paid");
        deal.Paid = Paid.Deposit;
        return Reply.Done(deal.See());
    }

    private static IResult Settle(Board board, Person client, int number, Payment body)
    {
        if (board.Deal(number, client) is not { } deal) return Reply.Unknown();
        if (Euros.Read(body.Amount) != deal.Settlement) return Reply.Invalid($"amount: {Euros.Text(deal.Settlement)}");
        if (deal.State != DealState.Closed || deal.Paid != Paid.Deposit) return Reply.Locked(deal.Paid == Paid.Everything ? "already_paid" : "not_due");
        deal.Paid = Paid.Everything;
        return Reply.Done(deal.See());
    }
}
