namespace Simulator.Marketplace.Tests.Histories.Laws;

/// <summary>A short history in which all is as it should be: two bids for a job, of which one is accepted, paid, done, approved and paid off.</summary>
internal static class CleanHistory
{
    public const string Owner = "owner", Winner = "winner", Loser = "loser", Job = "job", Bid = "bid", Rival = "rival", Contract = "contract";

    private static readonly Dictionary<string, object?> JobBody = new()
    {
        ["title"] = "tag-1", ["description"] = "words", ["category"] = "ROOFING", ["estimatedBudget"] = 50_000L, ["location"] = "here", ["urgency"] = "LOW",
        ["scopeOfWork"] = null,
    };

    public static readonly Money Paid = new(10_001, 1_200, 2_500, 7_501, "FULLY_PAID", 1_200, 0, 10_001, 0, 0);

    public static History Make()
    {
        var now = 0;
        Act Done(string who, string move, string about, Sightings seen, int status = 200, Dictionary<string, object?>? sent = null)
        {
            var method = Moves.IsReading(move) ? "GET" : "POST";
            return new(who, move, method, $"/api/{move}/{about}", $"{move} {about}", ++now, ++now, status, seen)
            {
                About = about, Text = $"{status} {move} {about}", Sent = sent ?? [],
            };
        }

        JobSeen posted = new(Job, "OPEN", Owner, "tag-1", "words", "ROOFING", 50_000, "here", "LOW", null, 0);
        BidSeen bid = new(Bid, "PENDING", Job, Winner, 10_001, "2 weeks", null);
        BidSeen rival = new(Rival, "PENDING", Job, Loser, 12_000, "3 weeks", "please");
        ContractSeen signed = new(Contract, "ACTIVE", Job, Bid, Owner, Winner, Paid with { PaymentStatus = "PENDING", FeePaid = 0, Released = 0 });
        ThingSeen order = new("change-order", "order", "PENDING", Contract, "tag-3", 7);
        CompletionSeen submitted = new("completion", "SUBMITTED", Contract, "tag-4");
        var completed = signed with { Status = "COMPLETED", Money = Paid };
        var finalJob = posted with { Status = "COMPLETED", BidCount = 2 };
        BidSeen accepted = bid with { Status = "ACCEPTED" }, rejected = rival with { Status = "REJECTED" };
        var rivalBid = Done(Loser, Moves.Bid, Job, new Sightings { Bids = [rival] }, 201, BidBody(rival)) with { Key = "key-1" };
        List<Act> acts =
        [
            Done(Owner, Moves.Post, "", new Sightings { Jobs = [posted] }, 201, JobBody),
            Done(Winner, Moves.Bid, Job, new Sightings { Bids = [bid] }, 201, BidBody(bid)),
            rivalBid with { Invoked = ++now, Returned = ++now },
            rivalBid with { Invoked = ++now, Returned = ++now, IsReplayed = true },
            Done(Owner, Moves.ReadJobBids, Job, new Sightings { Bids = [bid, rival], BidCount = 2 }),
            Done(Owner, Moves.Accept, Bid, new Sightings { Contracts = [signed] }, 201),
            Done(Owner, Moves.Intent, Contract, new Sightings { Intent = new IntentSeen("intent-1", 2_500, 1_200) }),
            Done(Owner, Moves.ConfirmDeposit, Contract, Confirmed("intent-1", signed with
            {
                Money = Paid with { PaymentStatus = "DEPOSIT_PAID", Held = 2_500, Released = 0 },
            })),
            Done(Winner, Moves.Propose, Contract, new Sightings { Things = [order] }, 201, new() { ["amount"] = 7L }) with { Body = "tag-3" },
            Done(Owner, Moves.DecideChange, Contract, new Sightings { Things = [order with { Status = "REJECTED" }] }),
            Done(Winner, Moves.Submit, Contract, new Sightings { Completions = [submitted] }, 201, new() { ["notes"] = "tag-4" }),
            Done(Owner, Moves.Judge, Contract, new Sightings
            {
                Completions = [submitted with { Status = "APPROVED", Notes = null }], Contracts = [new ContractSeen(Contract, "COMPLETED")],
            }, 200, new() { ["approved"] = true }),
            Done(Owner, Moves.Intent, Contract, new Sightings { Intent = new IntentSeen("intent-2", 7_501, 0) }),
            Done(Owner, Moves.ConfirmFinal, Contract, Confirmed("intent-2", completed)),
            Done(Owner, Moves.ReadOwnJobs, "", new Sightings { Jobs = [finalJob], Total = 1 }),
            Done(Owner, Moves.ReadJob, Job, new Sightings { Jobs = [finalJob] }),
            Done(Owner, Moves.ReadJobBids, Job, new Sightings { Bids = [accepted, rejected], BidCount = 2 }),
            Done(Winner, Moves.ReadOwnBids, "", new Sightings { Bids = [accepted], Total = 1 }),
            Done(Loser, Moves.ReadOwnBids, "", new Sightings { Bids = [rejected], Total = 1 }),
            Done(Owner, Moves.ReadContract, Contract, new Sightings { Contracts = [completed] }),
        ];
        return new History(acts, new Final
        {
            Jobs = [finalJob], Bids = [accepted, rejected], OwnBids = [accepted, rejected], Contracts = [completed], OwnContracts = [completed],
            Exported =
            [
                new("job", Job, "COMPLETED"), new("bid", Bid, "ACCEPTED"), new("bid", Rival, "REJECTED"), new("contract", Contract, "COMPLETED"),
                new("completion", "completion", "APPROVED"), new("change-order", "order", "REJECTED"), new("transaction", "1", "2500"),
                new("transaction", "2", "1200"), new("transaction", "3", "7501"), new("transaction", "4", "10001"),
            ],
            Completions = [submitted with { Status = "APPROVED" }], Things = [order with { Status = "REJECTED" }],
            JobTotals = new Dictionary<string, long> { [Owner] = 1 },
            Movements =
            [
                new("1", Contract, "DEPOSIT", "", 2_500), new("2", Contract, "FEE", "", 1_200), new("3", Contract, "FINAL_PAYMENT", "", 7_501),
                new("4", Contract, "RELEASE", "", 10_001),
            ],
        })
        {
            Roles = new Dictionary<string, string> { [Owner] = "HOMEOWNER", [Winner] = "CONTRACTOR", [Loser] = "CONTRACTOR" },
        };
    }

    private static Sightings Confirmed(string intent, ContractSeen contract) =>
        new() { Contracts = [contract], Intent = new IntentSeen(intent, Outcome: "SUCCEEDED") };

    private static Dictionary<string, object?> BidBody(BidSeen bid) => new()
    {
        ["jobId"] = bid.JobId, ["amount"] = bid.Amount, ["timeline"] = bid.Timeline, ["coverLetter"] = bid.CoverLetter,
    };
}
