using Simulator.OtherMarket.People;

namespace Simulator.OtherMarket.Gigs;

/// <summary>Work that a client wants done.</summary>
internal sealed class Gig(int number, Person client, string trade, decimal budget, string headline)
{
    public int Number => number;

    public Person Client => client;

    public string Trade => trade;

    public GigPhase Phase { get; set; }

    public List<Offer> Offers { get; } = [];

    public object See() => new
    {
        GigNo = number,
        ClientNo = client.Number,
        Headline = headline,
        Trade = trade,
        Budget = Euros.Text(budget),
        Phase = Phase switch { GigPhase.Seeking => "seeking", GigPhase.Dealt => "dealt", _ => "dropped" },
        OffersCount = Offers.Count,
    };
}
