using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.OtherMarket.Deals;
using Simulator.OtherMarket.People;
using Simulator.OtherMarket.Replies;

namespace Simulator.OtherMarket.Gigs;

/// <summary>Offers on gigs: one of each maker, seen by the gig's client and by who made it; one of them is taken.</summary>
internal static class OfferRoutes
{
    public static void Map(IEndpointRouteBuilder app, Board board)
    {
        app.MapGet("/v2/gigs/{number:int}/offers", (HttpContext context, int number) => Sessions.Of(context, board, person => List(board, person, number)));
        app.MapPost("/v2/gigs/{number:int}/offers", (HttpContext context, int number, NewOffer body) => Sessions.Of(context, board, PersonKind.Maker, maker => Make(board, maker, number, body)));
        app.MapPost("/v2/gigs/{number:int}/offers/{offer:int}/take", (HttpContext context, int number, int offer) => Sessions.Of(context, board, PersonKind.Client, client => Take(board, client, number, offer)));
    }

    private static IResult List(Board board, Person person, int number)
    {
        if (board.Gig(number) is not { } gig) return Reply.Unknown();
        List<Offer> seen = gig.Offers.FindAll(offer => gig.Client == person || offer.Maker == person);
        return Reply.Part(seen, 0, 200, offer => offer.See());
    }

    private static IResult Make(Board board, Person maker, int number, NewOffer body)
    {
        if (board.Gig(number) is not { } gig) return Reply.Unknown();
        if (body is not { LeadTime.Length: >= 1 and <= 200, Note.Length: <= 2000 } || Euros.Read(body.Price) is not { } price) return Reply.Invalid("price: euros such as 1180.00; lead_time; note");
        if (gig.Phase != GigPhase.Seeking) return Reply.Locked("gig_over");
        if (gig.Offers.Exists(offer => offer.Maker == maker)) return Reply.Duplicate("duplicate_offer");
        Offer made = new(board.NextNumber(), gig, maker, price);
        board.Add(made);
        return Reply.Created(new { OfferNo = made.Number });
    }

    private static IResult Take(Board board, Person client, int number, int offerNumber)
    {
        if (board.Gig(number) is not { } gig || gig.Offers.Find(one => one.Number == offerNumber) is not { } offer) return Reply.Unknown();
        if (gig.Client != client) return Reply.NotYours();
        if (gig.Phase != GigPhase.Seeking) return Reply.TooLate("gig_taken");
        foreach (var other in gig.Offers) other.State = OfferState.TurnedDown;
        (gig.Phase, offer.State) = (GigPhase.Dealt, OfferState.Taken);
        Deal deal = new(board.NextNumber(), offer);
        board.Deals.Add(deal);
        return Reply.Created(new { Deal = deal.See() });
    }
}
