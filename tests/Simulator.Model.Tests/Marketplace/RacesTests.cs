using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

/// <summary>Forms sent twice, two tabs and pages loaded again: both answers are heard in any order, and everything is reported once.</summary>
public class RacesTests
{
    private static readonly ContractSeen Fresh = new("k1", "j1", "b1", 90_000, 22_500, 67_500, "ACTIVE", "PENDING");
    private static readonly BidSeen[] Bids = [new("b1", "j1", "c1", 90_000, "PENDING"), new("b2", "j1", "c2", 90_000, "PENDING")];

    [Fact]
    public void A_double_click_sends_the_same_call_with_the_same_intent_and_reads_and_log_ins_are_never_sent_twice()
    {
        var talk = new Conversation(Persona.Homeowner, Conversation.Certain(Persona.Homeowner).With(MarketRow.DoubleSubmit, 1, 0));

        talk.Session();

        var post = Assert.Single(talk.Steps, step => step.Companions is not null);
        Assert.Equal(MarketSteps.PostJob, post.Name);
        Assert.Equal(new Companion(post.Name, post.Call, post.Intent), Assert.Single(post.Companions!));
    }

    [Theory]
    [InlineData(OutcomeClass.Ok, OutcomeClass.Ok)]
    [InlineData(OutcomeClass.Ok, OutcomeClass.BusinessConflict)]
    [InlineData(OutcomeClass.BusinessConflict, OutcomeClass.Ok)]
    [InlineData(OutcomeClass.Timeout, OutcomeClass.Ok)]
    [InlineData(OutcomeClass.Ok, OutcomeClass.Timeout)]
    public void Two_answers_to_one_form_count_once(OutcomeClass first, OutcomeClass second)
    {
        var talk = new Conversation(Persona.Homeowner, Conversation.Certain(Persona.Homeowner).With(MarketRow.DoubleSubmit, 1, 0));
        Both<MarketCalls.PostJob>(talk, first, second, new MarketFindings.JobPosted("j1"));
        talk.Session();
        talk.On<MarketCalls.ListMyJobs>(new MarketFindings.JobsListed([new JobSeen("j1", "Roofing", 100_000, "OPEN", 1)], 1)).On<MarketCalls.ListJobBids>(new MarketFindings.BidsListed(Bids));
        Both<MarketCalls.AcceptBid>(talk, first, second, new MarketFindings.BidAccepted("j1", Fresh));
        Both<MarketCalls.CreateIntent>(talk, first, second, new MarketFindings.IntentCreated("k1", PaymentKind.Deposit, "i1"));
        Both<MarketCalls.ConfirmPayment>(talk, first, second, new MarketFindings.PaymentConfirmed("k1", PaymentKind.Deposit, PaymentStatus.Succeeded));

        var steps = talk.Session();

        Assert.Single(steps, MarketSteps.ConfirmDeposit);
        Assert.Equal(
            [MarketEventKind.JobPosted, MarketEventKind.BidsRead, MarketEventKind.BidAccepted, MarketEventKind.DepositPaid],
            talk.Events.Distinct().Order());
        Assert.Equal(talk.Events.Count, talk.Events.Distinct().Count());
        Assert.DoesNotContain(MarketSteps.AcceptBid, talk.Session());
    }

    [Theory]
    [InlineData(OutcomeClass.Ok, OutcomeClass.Ok)]
    [InlineData(OutcomeClass.Ok, OutcomeClass.BusinessConflict)]
    [InlineData(OutcomeClass.BusinessConflict, OutcomeClass.Ok)]
    public void Work_and_its_approval_count_once(OutcomeClass first, OutcomeClass second)
    {
        var worker = new Conversation(Persona.Contractor, Conversation.Certain(Persona.Contractor).With(MarketRow.Office, 0, 1).With(MarketRow.DoubleSubmit, 1, 0));
        var paid = Fresh with { PaymentStatus = "DEPOSIT_PAID" };
        var submitted = paid with { Status = "PENDING_APPROVAL" };
        worker.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([paid])).On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([submitted]));
        Both<MarketCalls.SubmitCompletion>(worker, first, second, null);
        worker.Session();
        worker.Session();
        var owner = new Conversation(Persona.Homeowner, Conversation.Certain(Persona.Homeowner).With(MarketRow.DoubleSubmit, 1, 0));
        owner.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([submitted])).On<MarketCalls.ViewCompletion>(new MarketFindings.CompletionSeen("k1", "d1", "SUBMITTED"));
        Both<MarketCalls.DecideCompletion>(owner, first, second, null);
        Both<MarketCalls.CreateIntent>(owner, first, second, new MarketFindings.IntentCreated("k1", PaymentKind.Final, "i2"));
        Both<MarketCalls.ConfirmPayment>(owner, first, second, new MarketFindings.PaymentConfirmed("k1", PaymentKind.Final, PaymentStatus.Succeeded));
        owner.Session();

        Assert.Equal([MarketEventKind.WorkSubmitted], worker.Events);
        Assert.Equal([MarketEventKind.WorkApproved, MarketEventKind.FinalPaid], owner.Events.Where(kind => kind != MarketEventKind.JobPosted));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_bids_accepted_in_two_tabs_one_wins_whichever_answer_comes_first(bool conflictFirst)
    {
        var talk = new Conversation(Persona.Homeowner, Conversation.Certain(Persona.Homeowner).With(MarketRow.TwoTabs, 1, 0));
        talk.On<MarketCalls.PostJob>(new MarketFindings.JobPosted("j1"));
        talk.Session();
        talk.On<MarketCalls.ListJobBids>(new MarketFindings.BidsListed(Bids));
        if (conflictFirst) talk.Fails<MarketCalls.AcceptBid>(OutcomeClass.BusinessConflict);
        talk.On<MarketCalls.AcceptBid>(new MarketFindings.BidAccepted("j1", Fresh));
        if (!conflictFirst) talk.Fails<MarketCalls.AcceptBid>(OutcomeClass.BusinessConflict);
        talk.Session();

        var accept = Assert.Single(talk.Steps, step => step.Name == MarketSteps.AcceptBid);
        var other = Assert.Single(accept.Companions!);
        Assert.NotEqual(accept.Call, other.Call);
        Assert.True(other.Intent > 0 && other.Intent != accept.Intent);
        Assert.Single(talk.Events, MarketEventKind.BidAccepted);
        Assert.Single(talk.Calls.OfType<MarketCalls.CreateIntent>());
    }

    [Fact]
    public void A_second_action_is_asked_for_once_where_the_confirmation_was_sent_twice()
    {
        var talk = new Conversation(Persona.Homeowner, Conversation.Certain(Persona.Homeowner).With(MarketRow.DoubleSubmit, 1, 0));
        talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Fresh]));
        for (var i = 0; i < 2; i++) talk.On<MarketCalls.CreateIntent>(new MarketFindings.IntentCreated("k1", PaymentKind.Deposit, "i1"));
        for (var i = 0; i < 2; i++) talk.On<MarketCalls.ConfirmPayment>(Confirmed(PaymentStatus.RequiresAction));
        for (var i = 0; i < 2; i++) talk.On<MarketCalls.ConfirmPayment>(Confirmed(PaymentStatus.Succeeded));

        Assert.Equal(2, talk.Session().Count(step => step == MarketSteps.ConfirmDeposit));
        Assert.Single(talk.Events, MarketEventKind.DepositPaid);
    }

    [Fact]
    public void A_page_is_loaded_again_as_it_was_and_a_job_looked_at_counts_once()
    {
        var job = new JobSeen("j1", "Roofing", 100_000, "OPEN", 0);
        var talk = new Conversation(Persona.Contractor, Conversation.Certain(Persona.Contractor).With(MarketRow.Reload, 0.5, 0.5).With(MarketRow.Job, 0, 1));
        for (var i = 0; i < 60; i++) talk.On<MarketCalls.ListJobs>(new MarketFindings.JobsListed([job], 1)).On<MarketCalls.ViewJob>(new MarketFindings.JobViewed(job));
        for (var i = 0; i < 20; i++) talk.Session();

        var pairs = talk.Steps.Zip(talk.Steps.Skip(1)).Count(pair => ReferenceEquals(pair.First.Call, pair.Second.Call));
        Assert.InRange(pairs, 20, 80);
        Assert.InRange(talk.Steps.Count(step => step.Name == MarketSteps.ViewJob), 1, 10);
        Assert.Single(talk.Events, MarketEventKind.JobViewed);
    }

    private static MarketFindings.PaymentConfirmed Confirmed(PaymentStatus status) => new("k1", PaymentKind.Deposit, status);

    private static void Both<T>(Conversation talk, OutcomeClass first, OutcomeClass second, Finding? finding) where T : Call =>
        talk.On<T>(first == OutcomeClass.Ok ? finding : null, first).On<T>(second == OutcomeClass.Ok ? finding : null, second);
}
