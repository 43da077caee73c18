using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.OtherMarket.People;
using Simulator.OtherMarket.Replies;

namespace Simulator.OtherMarket.Gigs;

/// <summary>Posting, finding and dropping gigs.</summary>
internal static class GigRoutes
{
    public static void Map(IEndpointRouteBuilder app, Board board)
    {
        app.MapGet("/v2/gigs", (HttpContext context, string? trade, int from = 0, int take = 20) => Sessions.Of(context, board, _ => List(board, trade, from, take)));
        app.MapGet("/v2/my/gigs", (HttpContext context, int from = 0, int take = 20) => Sessions.Of(context, board, person => Mine(board, person, from, take)));
        app.MapGet("/v2/gigs/{number:int}", (HttpContext context, int number) => Sessions.Of(context, board, _ => board.Gig(number) is { } gig ? Reply.Done(gig.See()) : Reply.Unknown()));
        app.MapPost("/v2/gigs", (HttpContext context, NewGig body) => Sessions.Of(context, board, PersonKind.Client, client => Post(board, client, body)));
        app.MapDelete("/v2/gigs/{number:int}", (HttpContext context, int number) => Sessions.Of(context, board, PersonKind.Client, client => Drop(board, client, number)));
    }

    // The newest first, and only those that still seek somebody.
    private static IResult List(Board board, string? trade, int from, int take)
    {
        List<Gig> found = [.. Enumerable.Reverse(board.Gigs).Where(gig => gig.Phase == GigPhase.Seeking && (trade is null || gig.Trade == trade))];
        return Reply.Part(found, from, take, gig => gig.See());
    }

    private static IResult Mine(Board board, Person person, int from, int take)
    {
        List<Gig> found = [.. Enumerable.Reverse(board.Gigs).Where(gig => gig.Client == person)];
        return Reply.Part(found, from, take, gig => gig.See());
    }

    private static IResult Post(Board board, Person client, NewGig body)
    {
        var isRight = body is { Headline.Length: >= 3 and <= 200, Brief.Length: >= 10 and <= 5000, Trade.Length: >= 3 and <= 50, Place.Length: >= 2 and <= 200 }
            && body.Hurry is "no" or "some" or "much";
        if (!isRight || Euros.Read(body.Budget) is not { } budget) return Reply.Invalid("headline, brief, trade, place, hurry: no, some or much; budget: euros such as 1250.00");
        Gig gig = new(board.NextNumber(), client, body.Trade!, budget, body.Headline!);
        board.Gigs.Add(gig);
        return Reply.Created(new { GigNo = gig.Number });
    }

    private static IResult Drop(Board board, Person client, int number)
    {
        if (board.Gig(number) is not { } gig) return Reply.Unknown();
        if (gig.Client != client) return Reply.NotYours();
        if (gig.Phase != GigPhase.Seeking) return Reply.Locked("gig_over");
        gig.Phase = GigPhase.Dropped;
        return Reply.Done(gig.See());
    }
}
