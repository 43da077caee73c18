using Simulator.OtherMarket.Gigs;
using Simulator.OtherMarket.People;

namespace Simulator.OtherMarket.Deals;

/// <summary>A taken offer: deposit → work → delivery → verdict → settlement.</summary>
internal sealed class Deal(int number, Offer offer)
{
    private const decimal DepositShare = 0.3m;

    public int Number => number;

    public Person Client => offer.Gig.Client;

    public Person Maker => offer.Maker;

    public decimal Deposit { get; } = decimal.Round(offer.Price * DepositShare, 2);

    public decimal Settlement => offer.Price - Deposit;

    public DealState State { get; set; }

    public Paid Paid { get; set; }

    public int Deliveries { get; set; }

    public int SentBack { get; set; }

    public bool Has(Person person) => Client == person || Maker == person;

    public object See() => new
    {
        DealNo = number,
        GigNo = offer.Gig.Number,
        OfferNo = offer.Number,
        Price = Euros.Text(offer.Price),
        Deposit = Euros.Text(Deposit),
        Settlement = Euros.Text(Settlement),
        State = State switch { DealState.Running => "running", DealState.Delivered => "delivered", _ => "closed" },
        Paid = Paid switch { Paid.Nothing => "nothing", Paid.Deposit => "deposit", _ => "everything" },
    };
}
