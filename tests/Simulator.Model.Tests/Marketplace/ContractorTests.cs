using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public class ContractorTests
{
    private static readonly JobSeen Job = new("j1", "Roofing", 100_000, "OPEN", 0);
    private static readonly ContractSeen Paid = new("k1", "j1", "b1", 90_000, 22_500, 67_500, "ACTIVE", "DEPOSIT_PAID");

    [Fact]
    public void It_views_a_job_from_the_list_and_bids_in_whole_cents()
    {
        var talk = BidsFirst();
        Offer(talk, Job);
        talk.On<MarketCalls.PlaceBid>(new MarketFindings.BidPlaced("b1", "j1"));

        Assert.Equal([MarketSteps.ListMyBids, MarketSteps.ListJobs, MarketSteps.ViewJob, MarketSteps.PlaceBid], talk.Session());
        Assert.Equal([MarketEventKind.JobViewed, MarketEventKind.BidPlaced], talk.Events);
        Assert.InRange(talk.Calls.OfType<MarketCalls.PlaceBid>().Single().AmountCents, 10_000, 400_000);
    }

    [Theory]
    [InlineData("CONTRACTED")]
    [InlineData("CANCELLED")]
    public void It_does_not_bid_on_a_job_that_is_no_longer_open(string status)
    {
        var talk = BidsFirst();
        talk.On<MarketCalls.ListJobs>(new MarketFindings.JobsListed([Job], 1))
            .On<MarketCalls.ViewJob>(new MarketFindings.JobViewed(Job with { Status = status }));

        Assert.DoesNotContain(MarketSteps.PlaceBid, talk.Session());
    }

    [Fact]
    public void It_neither_views_nor_bids_on_a_job_twice()
    {
        var talk = BidsFirst();
        for (var i = 0; i < 20; i++) Offer(talk, Job);

        for (var i = 0; i < 20; i++) talk.Session();

        Assert.Single(talk.Calls.OfType<MarketCalls.ViewJob>());
        Assert.Single(talk.Calls.OfType<MarketCalls.PlaceBid>());
    }

    [Fact]
    public void It_does_not_bid_where_its_own_bids_show_one_already()
    {
        var talk = BidsFirst();
        talk.On<MarketCalls.ListMyBids>(new MarketFindings.BidsListed([new BidSeen("b1", "j1", "me", 90_000, "PENDING")]));
        Offer(talk, Job);

        Assert.DoesNotContain(MarketSteps.PlaceBid, talk.Session());
    }

    [Fact]
    public void It_has_no_more_live_bids_than_its_model_allows()
    {
        var talk = BidsFirst();
        var pending = Enumerable.Range(0, 12).Select(i => new BidSeen($"b{i}", $"old{i}", "me", 90_000, "PENDING")).ToList();
        talk.On<MarketCalls.ListMyBids>(new MarketFindings.BidsListed(pending));
        Offer(talk, Job);

        Assert.DoesNotContain(MarketSteps.PlaceBid, talk.Session());
    }

    [Fact]
    public void It_withdraws_pending_bids_only()
    {
        var model = Conversation.Certain(Persona.Contractor);
        var talk = new Conversation(Persona.Contractor, model.With(MarketRow.Office, 1, 0).With(MarketRow.Pending, 1, 0));
        talk.On<MarketCalls.ListMyBids>(new MarketFindings.BidsListed(
            [new BidSeen("b1", "j1", "me", 90_000, "PENDING"), new BidSeen("b2", "j2", "me", 90_000, "REJECTED")]));

        Assert.Contains(MarketSteps.WithdrawBid, talk.Session());
        Assert.Equal(new MarketCalls.WithdrawBid("b1"), Assert.Single(talk.Calls.OfType<MarketCalls.WithdrawBid>()));
    }

    [Fact]
    public void A_bid_that_was_accepted_makes_it_look_at_its_contracts()
    {
        var talk = BidsFirst();
        Offer(talk, Job);
        talk.On<MarketCalls.PlaceBid>(new MarketFindings.BidPlaced("b1", "j1"));
        talk.Session();
        talk.On<MarketCalls.ListMyBids>(new MarketFindings.BidsListed([new BidSeen("b1", "j1", "me", 90_000, "ACCEPTED")]));

        Assert.Equal([MarketSteps.ListMyBids, MarketSteps.ListContracts], talk.Session().Take(2));
    }

    [Fact]
    public void Work_begins_with_the_deposit_and_is_handed_in_when_it_is_due()
    {
        var talk = ContractsFirst(workDays: 2);
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Paid with { PaymentStatus = "PENDING" }]));
        Assert.DoesNotContain(MarketSteps.SubmitCompletion, talk.Session());
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Paid]));
        Assert.DoesNotContain(MarketSteps.SubmitCompletion, talk.Session());

        talk.Now += TimeSpan.FromSeconds(2 * 86_400 / 600);
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Paid]));

        Assert.Single(talk.Session(), MarketSteps.SubmitCompletion);
        Assert.InRange(talk.Calls.OfType<MarketCalls.SubmitCompletion>().Single().Photos.Count, 1, 5);
        Assert.Equal([MarketEventKind.WorkSubmitted], talk.Events);
    }

    [Fact]
    public void Work_that_was_sent_back_is_done_again()
    {
        var talk = ContractsFirst(workDays: 0);
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Paid]));
        Assert.Contains(MarketSteps.SubmitCompletion, talk.Session());
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Paid]));
        Assert.DoesNotContain(MarketSteps.SubmitCompletion, talk.Session());

        talk.Now += TimeSpan.FromSeconds(86_400 / 600);
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Paid]));

        Assert.Contains(MarketSteps.SubmitCompletion, talk.Session());
    }

    [Fact]
    public void Work_whose_answer_was_lost_is_looked_for_before_it_is_handed_in_again()
    {
        var talk = ContractsFirst(workDays: 0);
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Paid])).Fails<MarketCalls.SubmitCompletion>(OutcomeClass.Timeout);
        Assert.Single(talk.Session(), MarketSteps.SubmitCompletion);
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Paid with { Status = "PENDING_APPROVAL" }]));

        Assert.DoesNotContain(MarketSteps.SubmitCompletion, talk.Session());
        Assert.Equal([MarketEventKind.WorkSubmitted], talk.Events);
    }

    [Fact]
    public void A_bid_whose_answer_was_lost_is_looked_for_in_its_bids()
    {
        var talk = ContractsFirst(workDays: 0);
        Offer(talk, Job);
        talk.Fails<MarketCalls.PlaceBid>(OutcomeClass.ServerError);
        talk.Session();
        talk.On<MarketCalls.ListMyBids>(new MarketFindings.BidsListed([new BidSeen("b1", "j1", "me", 90_000, "PENDING")]));

        Assert.Equal(MarketSteps.ListMyBids, talk.Session()[0]);
        Assert.Single(talk.Events, MarketEventKind.BidPlaced);
    }

    private static Conversation BidsFirst()
    {
        var model = Conversation.Certain(Persona.Contractor);
        return new Conversation(Persona.Contractor, model.With(MarketRow.Office, 1, 0));
    }

    private static Conversation ContractsFirst(double workDays)
    {
        var model = Conversation.Certain(Persona.Contractor);
        return new Conversation(Persona.Contractor, model.With(MarketRow.Office, 0, 1) with
        {
            Business = model.Business with { Work = new Laws.Constant(workDays * 86_400) },
        });
    }

    private static void Offer(Conversation talk, JobSeen job) =>
        talk.On<MarketCalls.ListJobs>(new MarketFindings.JobsListed([job], 1)).On<MarketCalls.ViewJob>(new MarketFindings.JobViewed(job));
}
