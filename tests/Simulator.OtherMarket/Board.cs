using Simulator.OtherMarket.Deals;
using Simulator.OtherMarket.Gigs;
using Simulator.OtherMarket.People;

namespace Simulator.OtherMarket;

/// <summary>All that the market knows. Whoever reads or changes it holds its lock.</summary>
internal sealed class Board
{
    private readonly Dictionary<string, Person> _byLogin = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Person> _sessions = [];
    private int _lastNumber = 1000;

    public Lock Lock { get; } = new();

    /// <summary>In the order in which they were posted.</summary>
    public List<Gig> Gigs { get; } = [];

    public List<Deal> Deals { get; } = [];

    public int Offers { get; private set; }

    public int SessionsOpened { get; private set; }

    public int NextNumber() => ++_lastNumber;

    public Person? PersonOf(string login) => _byLogin.GetValueOrDefault(login);

    public Person? PersonIn(string session) => _sessions.GetValueOrDefault(session);

    public Gig? Gig(int number) => Gigs.Find(gig => gig.Number == number);

    /// <summary>The deal, to those who made it.</summary>
    public Deal? Deal(int number, Person party) => Deals.Find(deal => deal.Number == number && deal.Has(party));

    public void Add(Person person) => _byLogin.Add(person.Login, person);

    public void Add(Offer offer)
    {
        offer.Gig.Offers.Add(offer);
        Offers++;
    }

    public void Open(string session, Person person)
    {
        _sessions[session] = person;
        SessionsOpened++;
    }

    public bool End(string session) => _sessions.Remove(session);

    public Tally Tally()
    {
        lock (Lock)
        {
            return new Tally(
                _byLogin.Count, SessionsOpened, Gigs.Count, Gigs.Count(gig => gig.Phase == GigPhase.Dropped), Offers, Deals.Count,
                Deals.Count(deal => deal.Paid != Paid.Nothing), Deals.Count(deal => deal.Paid == Paid.Everything),
                Deals.Sum(deal => deal.Deliveries), Deals.Count(deal => deal.State == DealState.Closed), Deals.Sum(deal => deal.SentBack));
        }
    }
}
