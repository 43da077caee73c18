using Clean = Simulator.Marketplace.Tests.Histories.Laws.CleanHistory;

namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>Each law sees the histories that break it: what a law does not see in these, it would not see in the marketplace either.</summary>
public sealed class LawTests
{
    private static readonly (string Law, string What, Func<History, History> Doctor)[] Cases =
    [
        ("D1", "an answer is a defect", history => history.Again(Moves.ReadJob, act => act with { Status = 500 })),
        ("W1", "an acknowledged job is gone", history => history.Final(final => final with { Jobs = [] })),
        ("W1", "an acknowledged bid is gone", history => history.Final(final => final with { Bids = [final.Bids[0]] })),
        ("W1", "an acknowledged bid is gone from the bidder's list", history => history.Final(final => final with { OwnBids = [final.OwnBids[0]] })),
        ("W1", "an acknowledged contract is gone", history => history.Final(final => final with { Contracts = [] })),
        ("W1", "an acknowledged completion is gone", history => history.Final(final => final with { Completions = [] })),
        ("W1", "an acknowledged change order is gone", history => history.Final(final => final with { Things = [] })),
        ("W2", "a bid is there twice", history => history.Final(final => final with { Bids = [.. final.Bids, final.Bids[1] with { Id = "other" }] })),
        ("W2", "a job is there twice", history => history.Final(final => final with { Jobs = [.. final.Jobs, final.Jobs[0] with { Id = "other" }] })),
        ("W2", "a key gives two answers", history =>
            history.Again(Moves.Bid, act => act with { Key = "key-1", Text = "another", IsReplayed = true })),
        ("W2", "a key takes two bodies", history => history.Again(Moves.Bid, act => act with { Key = "key-1", Body = "another", IsReplayed = true })),
        ("W2", "a key has two effects", history => history.Again(Moves.Bid, act => act with { Key = "key-1" })),
        ("W3", "a job is there that nobody posted", history =>
            history.Final(final => final with { Jobs = [.. final.Jobs, new JobSeen("other", "OPEN", "someone", "new")] })),
        ("W3", "a bid is there that nobody made", history =>
            history.Final(final => final with { Bids = [.. final.Bids, new BidSeen("other", "PENDING", Clean.Job, "someone")] })),
        ("W3", "a contract is there that nobody signed", history => history.Without(Moves.Accept)),
        ("W3", "a completion is there that nobody submitted", history => history.Without(Moves.Submit)),
        ("W3", "a milestone is there that nobody planned", history => history.Thing(thing => thing with { Text = "tag-9" })),
        ("W4", "a title has changed", history => history.Job(job => job with { Title = "tag-2" })),
        ("W4", "a budget has changed", history => history.Job(job => job with { EstimatedBudget = 1 })),
        ("W4", "a change of the budget is lost", history =>
            history.Again(Moves.Post, act => act with { Move = Moves.Change, Sent = new Dictionary<string, object?> { ["estimatedBudget"] = 7L } })),
        ("W4", "an amount has changed", history => history.Bid(Clean.Rival, bid => bid with { Amount = 1 })),
        ("W4", "a cover letter has changed", history => history.Bid(Clean.Rival, bid => bid with { CoverLetter = "" })),
        ("W4", "a contract is with another bidder", history => history.Bid(Clean.Bid, bid => bid with { ContractorId = Clean.Loser })),
        ("W4", "notes have changed", history => history.Final(final => final with { Completions = [final.Completions[0] with { Notes = "other" }] })),
        ("W4", "the amount of a change order has changed", history => history.Thing(thing => thing with { Amount = 8 })),
        ("W5", "a homeowner does not find a job in the list", history => history.Saw(Moves.ReadOwnJobs, seen => seen with { Jobs = [] })),
        ("W5", "a bidder does not find a bid in the list", history => history.Saw(Moves.ReadOwnBids, seen => seen with { Bids = [] })),
        ("W5", "what was seen is not found", history => history.Again(Moves.ReadContract, act => act with { Status = 404, Seen = Sightings.None })),
        ("W5", "a state goes back", history =>
            history.Again(Moves.ReadJob, act => act with { Seen = new Sightings { Jobs = [act.Seen.Jobs[0] with { Status = "OPEN" }] } })),
        ("V1", "a list of bids lacks one", history => history.Saw(Moves.ReadJobBids, seen => seen with { Bids = [seen.Bids[0]], BidCount = 1 })),
        ("V2", "a bidder sees a rival's bid", history =>
            history.Saw(Moves.ReadOwnBids, seen => seen with { Bids = [.. seen.Bids, new BidSeen(Clean.Bid, "ACCEPTED", Clean.Job, Clean.Winner)] })),
        ("A1", "two bids are accepted", history => history.Bid(Clean.Rival, bid => bid with { Status = "ACCEPTED" })),
        ("A1", "a job has two contracts", history =>
            history.Final(final => final with { Contracts = [.. final.Contracts, final.Contracts[0] with { Id = "other" }] })),
        ("A1", "an accepted bid is undecided", history => history.Bid(Clean.Bid, bid => bid with { Status = "PENDING" })),
        ("A1", "a rival is undecided", history => history.Bid(Clean.Rival, bid => bid with { Status = "PENDING" })),
        ("A1", "a contracted job is open", history => history.Job(job => job with { Status = "OPEN" })),
        ("A1", "two accepts were acknowledged", history => history.Again(Moves.Accept, act => act with { About = Clean.Rival })),
        ("A2", "a bid was acknowledged after the accept", history => history.Again(Moves.Bid)),
        ("S1", "a rejected bid is accepted", history =>
            history.Again(Moves.ReadOwnBids, act => act with { Seen = new Sightings { Bids = [act.Seen.Bids[0] with { Status = "ACCEPTED" }] } })),
        ("S1", "a completed contract is active", history =>
            history.Saw(Moves.ReadContract, seen => new Sightings { Contracts = [seen.Contracts[0] with { Status = "ACTIVE" }] })),
        ("S1", "a bid was decided on twice", history => history.Again(Moves.Accept)),
        ("S1", "a change order was decided on twice", history => history.Again(Moves.DecideChange)),
        ("S1", "work was judged twice", history =>
            history.Again(Moves.Judge, act => act with { Sent = new Dictionary<string, object?> { ["approved"] = false } })),
        ("M1", "a cent is gone", history => history.Contract(money => money with { Released = money.Released - 1 })),
        ("M1", "money is there that nobody paid", history => history.Without(Moves.ConfirmFinal)),
        ("M1", "less than nothing is held", history => history.Contract(money => money with { Held = -1, Released = money.Released + 1 })),
        ("M1", "more is paid out than was released", history => history.Contract(money => money with { PaidOut = money.Released + 1 })),
        ("M2", "all is paid and something is missing", history => history.Contract(money => money with { Released = money.Released - 1 })),
        ("M2", "the book says otherwise", history => history.Final(final => final with { Movements = [.. final.Movements.SkipLast(1)] })),
        ("M3", "the fee is a cent off", history => history.Contract(money => money with { Fee = money.Fee + 1 })),
        ("M3", "the deposit is a cent off", history =>
            history.Contract(money => money with { Deposit = money.Deposit - 1, Final = money.Final + 1 })),
        ("M3", "the final payment is a cent off", history => history.Contract(money => money with { Final = money.Final + 1 })),
        ("M3", "the price is not the bid", history => history.Contract(money => money with { Amount = 10_002 })),
        ("M3", "an approved change order did not change the price", history => history.Thing(thing => thing with { Status = "APPROVED" })),
        ("M3", "milestones are not the price", history => history.Thing(thing => thing with { Kind = "milestone" })),
        ("M4", "the deposit was paid under two intents", history =>
            history.Again(Moves.ConfirmDeposit, act => act with { Seen = act.Seen with { Intent = new IntentSeen("intent-3", Outcome: "SUCCEEDED") } })),
        ("M4", "the book has a release twice", history =>
            history.Final(final => final with { Movements = [.. final.Movements, final.Movements[^1]] })),
        ("M4", "more than the price is released", history => history.Contract(money => money with { Released = money.Released * 2 })),
        ("M5", "a cent is gone", history => history.Contract(money => money with { Released = money.Released - 1 })),
        ("M5", "the parties see different releases", history =>
            history.Final(final => final with { OwnContracts = [final.OwnContracts[0] with { Money = Clean.Paid with { Released = 0 } }] })),
        ("M5", "the book has more than was paid", history =>
            history.Final(final => final with { Movements = [.. final.Movements, new Movement("5", Clean.Contract, "FEE", "2", 1)] })),
        ("C1", "a total is wrong", history => history.Final(final => final with { JobTotals = new Dictionary<string, long> { [Clean.Owner] = 2 } })),
        ("C1", "a count of bids is wrong at the end", history => history.Job(job => job with { BidCount = 1 })),
        ("C1", "a count of bids is not that of the list", history => history.Saw(Moves.ReadJobBids, seen => seen with { BidCount = 3 })),
        ("C1", "a count of bids was impossible at its time", history =>
            history.Saw(Moves.ReadJob, seen => new Sightings { Jobs = [seen.Jobs[0] with { BidCount = 3 }] })),
        ("E1", "the export lacks a bid", history =>
            history.Final(final => final with { Exported = [.. final.Exported.Where(one => one.Kind != "bid")] })),
        ("E1", "the export has a job that nobody sees", history => history.Final(final => final with { Jobs = [] })),
        ("E1", "the export has another state", history => history.Bid(Clean.Rival, bid => bid with { Status = "PENDING" })),
        ("E1", "the export has another amount", history =>
            history.Final(final => final with { Movements = [final.Movements[0] with { Amount = 1 }, .. final.Movements.Skip(1)] })),
    ];

    public static TheoryData<string, string> Doctored => [.. Cases.Select(one => (one.Law, one.What))];

    [Fact]
    public void A_clean_history_breaks_no_law() => Assert.Empty(Law.Broken(CleanHistory.Make()));

    [Theory]
    [MemberData(nameof(Doctored))]
    public void A_law_sees_what_breaks_it(string law, string what)
    {
        var history = Cases.First(one => one.Law == law && one.What == what).Doctor(CleanHistory.Make());

        Assert.Contains(Law.Broken(history), complaint => complaint.StartsWith(law, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_law_has_a_history_that_breaks_it() => Assert.All(Law.All, law => Assert.Contains(Cases, one => law.Name.StartsWith(one.Law, StringComparison.Ordinal)));
}
