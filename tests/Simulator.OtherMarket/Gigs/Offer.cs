using Simulator.OtherMarket.People;

namespace Simulator.OtherMarket.Gigs;

/// <summary>What a maker asks for a gig.</summary>
internal sealed class Offer(int number, Gig gig, Person maker, decimal price)
{
    public int Number => number;

    public Gig Gig => gig;

    public Person Maker => maker;

    public decimal Price => price;

    public OfferState State { get; set; }

    public object See() => new
    {
        OfferNo = number,
        GigNo = gig.Number,
        MakerNo = maker.Number,
        Price = Euros.Text(price),
        State = State switch { OfferState.Waiting => "waiting", OfferState.Taken => "taken", _ => "turned_down" },
    };
}
