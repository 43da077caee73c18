using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>Single users in front of a target that lacks something.</summary>
public class LackingTests
{
    private static readonly ContractSeen Contract = new("c1", "j1", "b1", 1000_00, 250_00, 750_00, "ACTIVE", "PENDING");

    [Fact]
    public void Without_a_refreshed_token_every_session_begins_with_a_log_in_and_without_a_log_out_it_just_ends()
    {
        var talk = Talk(Persona.Visitor, MarketOperation.Refresh, MarketOperation.LogOut);
        for (var i = 0; i < 20; i++) talk.Session();

        Assert.Equal(20, talk.Calls.OfType<MarketCalls.LogIn>().Count());
        Assert.DoesNotContain(talk.Calls, call => call is MarketCalls.RefreshToken or MarketCalls.LogOut);
    }

    [Fact]
    public void Where_nobody_logs_in_everybody_is_inside_at_once()
    {
        var talk = Talk(Persona.Contractor, MarketOperation.LogIn, MarketOperation.Refresh);

        talk.Session();

        Assert.True(MarketCalls.IsRead(talk.Calls[0]));
    }

    [Fact]
    public void Whoever_has_opened_an_account_without_a_session_logs_in()
    {
        var model = ReferenceModel.Market with { Session = ReferenceModel.Market.Session with { RegisterShare = 1 } };
        var talk = new Conversation(Persona.Visitor, model).On<MarketCalls.Register>(null);

        talk.Session();

        Assert.IsType<MarketCalls.Register>(talk.Calls[0]);
        Assert.IsType<MarketCalls.LogIn>(talk.Calls[1]);
        Assert.True(MarketCalls.IsRead(talk.Calls[2]));
    }

    [Fact]
    public void A_payment_without_an_intent_is_one_request_with_its_amount()
    {
        var talk = Talk(Persona.Homeowner, MarketOperation.CreateDepositIntent, MarketOperation.CreateFinalIntent, MarketOperation.PostJob)
            .On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Contract]))
            .On<MarketCalls.ConfirmPayment>(new MarketFindings.PaymentConfirmed("c1", PaymentKind.Deposit, PaymentStatus.Succeeded));

        var steps = talk.Session();

        Assert.Contains(MarketSteps.ConfirmDeposit, steps);
        Assert.DoesNotContain(MarketSteps.CreateDepositIntent, steps);
        Assert.Equal(250_00, talk.Calls.OfType<MarketCalls.ConfirmPayment>().Single().AmountCents);
        Assert.Equal([MarketEventKind.DepositPaid], talk.Events);
    }

    [Fact]
    public void Work_is_approved_unseen_where_it_cannot_be_looked_at()
    {
        var talk = Talk(Persona.Homeowner, MarketOperation.ViewCompletion, MarketOperation.PostJob)
            .On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Contract with { Status = "PENDING_APPROVAL", PaymentStatus = "DEPOSIT_PAID" }]));

        talk.Session();

        Assert.Equal("", talk.Calls.OfType<MarketCalls.DecideCompletion>().Single().CompletionId);
        Assert.Contains(MarketEventKind.WorkApproved, talk.Events);
    }

    [Fact]
    public void Where_nobody_pays_the_work_begins_with_the_contract_and_its_approval_is_the_end()
    {
        MarketOperation[] payments = [MarketOperation.ConfirmDeposit, MarketOperation.ConfirmFinal];
        var contractor = Talk(Persona.Contractor, [.. payments, MarketOperation.ListMyBids]).On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Contract]));
        var homeowner = Talk(Persona.Homeowner, [.. payments, MarketOperation.PostJob])
            .On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Contract with { Status = "PENDING_APPROVAL" }]))
            .On<MarketCalls.ViewCompletion>(new MarketFindings.CompletionSeen("c1", "w1", "SUBMITTED"))
            .On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Contract with { Status = "COMPLETED" }]));

        Assert.Contains(MarketSteps.SubmitCompletion, contractor.Session());
        Assert.Contains(MarketSteps.ApproveCompletion, homeowner.Session());
        Assert.Equal([MarketEventKind.WorkApproved], homeowner.Events);
        Assert.DoesNotContain(MarketSteps.ViewContract, homeowner.Session());
    }

    [Fact]
    public void A_job_that_can_neither_be_closed_nor_its_bids_be_seen_is_out_of_mind_after_patience_and_the_next_is_posted()
    {
        var talk = Talk(Persona.Homeowner, MarketOperation.ListJobBids, MarketOperation.CloseJob);
        for (var i = 1; i <= 3; i++) talk.On<MarketCalls.PostJob>(new MarketFindings.JobPosted($"j{i}"));

        for (var i = 0; i < 6; i++)
        {
            talk.Session();
            talk.Now += TimeSpan.FromDays(1);
        }

        Assert.Equal(3, talk.Events.Count(kind => kind == MarketEventKind.JobPosted));
    }

    [Fact]
    public void A_contractor_that_cannot_look_at_jobs_bids_from_the_list_and_never_has_too_many_bids_where_it_cannot_see_them()
    {
        var talk = Talk(Persona.Contractor, MarketOperation.ViewJob, MarketOperation.ListMyBids);
        for (var i = 0; i < 30; i++)
            talk.On<MarketCalls.ListJobs>(new MarketFindings.JobsListed([new JobSeen($"j{i}", TradeOf(talk), 1000_00, "OPEN", 0)], 1)).On<MarketCalls.PlaceBid>(new MarketFindings.BidPlaced($"b{i}", $"j{i}"));

        for (var i = 0; i < 30; i++) talk.Session();

        Assert.Empty(talk.Calls.OfType<MarketCalls.ViewJob>());
        Assert.Equal(30, talk.Calls.OfType<MarketCalls.PlaceBid>().Count());
    }

    // It bids in its own trade only, and reads the list of that.
    private static string TradeOf(Conversation talk)
    {
        if (talk.Calls.OfType<MarketCalls.ListJobs>().FirstOrDefault() is not { Category: { } trade })
        {
            talk.Session();
            trade = talk.Calls.OfType<MarketCalls.ListJobs>().First().Category!;
        }

        return trade;
    }

    private static Conversation Talk(Persona persona, params MarketOperation[] lacking) =>
        new(persona, can: lacking.Aggregate(MarketCapabilities.All, (can, one) => can.Without(one)));
}
