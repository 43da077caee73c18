using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.OtherMarket.People;
using Simulator.OtherMarket.Replies;

namespace Simulator.OtherMarket.Deals;

/// <summary>Deals of those who made them: the work is delivered, and found fine or sent back.</summary>
internal static class DealRoutes
{
    public static void Map(IEndpointRouteBuilder app, Board board)
    {
        app.MapGet("/v2/deals", (HttpContext context, int from = 0, int take = 20) => Sessions.Of(context, board, person => List(board, person, from, take)));
        app.MapGet("/v2/deals/{number:int}", (HttpContext context, int number) =>
            Sessions.Of(context, board, person => board.Deal(number, person) is { } deal ? Reply.Done(deal.See()) : Reply.Unknown()));
        app.MapPost("/v2/deals/{number:int}/delivery", (HttpContext context, int number, Delivery body) => Sessions.Of(context, board, PersonKind.Maker, maker => Deliver(board, maker, number, body)));
        app.MapPost("/v2/deals/{number:int}/verdict", (HttpContext context, int number, WorkVerdict body) => Sessions.Of(context, board, PersonKind.Client, client => Judge(board, client, number, body)));
    }

    private static IResult List(Board board, Person person, int from, int take)
    {
        List<Deal> found = [.. Enumerable.Reverse(board.Deals).Where(deal => deal.Has(person))];
        return Reply.Part(found, from, take, deal => deal.See());
    }

    private static IResult Deliver(Board board, Person maker, int number, Delivery body)
    {
        if (board.Deal(number, maker) is not { } deal) return Reply.Unknown();
        if (body is not { Pictures.Count: >= 1 and <= 20, Remark.Length: <= 2000 }) return Reply.Invalid("pictures: 1 to 20 addresses; remark");
        if (deal.State != DealState.Running || deal.Paid == Paid.Nothing) return Reply.Locked("not_running");
        deal.State = DealState.Delivered;
        deal.Deliveries++;
        return Reply.Done(deal.See());
    }

    private static IResult Judge(Board board, Person client, int number, WorkVerdict body)
    {
        if (board.Deal(number, client) is not { } deal) return Reply.Unknown();
        if (body.Fine is not { } fine) return Reply.Invalid("fine: true or false");
        if (deal.State != DealState.Delivered) return Reply.Locked("not_delivered");
        deal.State = fine ? DealState.Closed : DealState.Running;
        if (!fine) deal.SentBack++;
        return Reply.Done(deal.See());
    }
}
