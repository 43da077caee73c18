using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>An account of the marketplace with all that is its own.</summary>
internal sealed class Member(string id, Persona persona)
{
    private (long Intent, Call? Call, MarketReply Reply) _last;
    private (long Intent, Call? Call, MarketReply Reply) _lastButOne;

    public string Id => id;

    public bool IsContractor => persona == Persona.Contractor;

    /// <summary>Visitors look around with a homeowner's account.</summary>
    public bool IsHomeowner => persona is Persona.Homeowner or Persona.Visitor;

    public bool IsAdmin => persona == Persona.Admin;

    /// <summary>It opened its account during the run.</summary>
    public bool IsRegistered { get; set; }

    public bool IsInside { get; set; }

    public OwnThings<Job> Jobs { get; } = new(static job => job.IsDead);

    public OwnThings<Bid> Bids { get; } = new(static bid => bid.IsDead);

    public OwnThings<Contract> Contracts { get; } = new(static contract => contract.Job.IsDead);

    public int RatingSum { get; private set; }

    public int RatingCount { get; private set; }

    public void Rate(int rating) => (RatingSum, RatingCount) = (RatingSum + rating, RatingCount + 1);

    /// <summary>The answer that was given to this intent before, as an idempotency key would find it.</summary>
    public bool HasAnswered(long intent, Call call, out MarketReply reply)
    {
        var known = intent == _last.Intent ? _last : _lastButOne;
        reply = known.Reply;
        return intent > 0 && intent == known.Intent && known.Call!.GetType() == call.GetType();
    }

    public void Remember(long intent, Call call, MarketReply reply)
    {
        if (intent > 0) (_lastButOne, _last) = (_last, (intent, call, reply));
    }
}
