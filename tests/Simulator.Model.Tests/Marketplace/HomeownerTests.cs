using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public class HomeownerTests
{
    private static readonly BidSeen Bid = new("b1", "j1", "c1", 90_000, "PENDING");
    private static readonly ContractSeen Fresh = new("k1", "j1", "b1", 90_000, 22_500, 67_500, "ACTIVE", "PENDING");

    private readonly Conversation _talk = new(Persona.Homeowner);

    [Fact]
    public void It_posts_a_job_and_looks_at_its_bids_in_the_next_session()
    {
        _talk.On<MarketCalls.PostJob>(new MarketFindings.JobPosted("j1"));

        Assert.Equal([MarketSteps.ListContracts, MarketSteps.ListMyJobs, MarketSteps.PostJob], _talk.Session());
        Assert.Equal([MarketSteps.ListContracts, MarketSteps.ListJobBids], _talk.Session());
    }

    [Fact]
    public void It_pays_the_deposit_in_the_session_in_which_it_accepts()
    {
        Post();
        Award();
        _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit))
            .On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Succeeded));

        Assert.Equal(
            [MarketSteps.ListContracts, MarketSteps.ListJobBids, MarketSteps.AcceptBid, MarketSteps.CreateDepositIntent, MarketSteps.ConfirmDeposit],
            _talk.Session());
        Assert.Equal([MarketEventKind.JobPosted, MarketEventKind.BidsRead, MarketEventKind.BidAccepted, MarketEventKind.DepositPaid], _talk.Events);
        Assert.Equal(22_500, _talk.Calls.OfType<MarketCalls.CreateIntent>().Single().AmountCents);
    }

    [Fact]
    public void It_approves_submitted_work_pays_the_rest_and_forgets_the_contract()
    {
        var submitted = Fresh with { Status = "PENDING_APPROVAL", PaymentStatus = "DEPOSIT_PAID" };
        _talk.On<MarketCalls.PostJob>(null, OutcomeClass.ClientError).On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([submitted]))
            .On<MarketCalls.ViewCompletion>(new MarketFindings.CompletionSeen("k1", "d1", "SUBMITTED"))
            .On<MarketCalls.CreateIntent>(Intent(PaymentKind.Final)).On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Final, PaymentStatus.Succeeded));

        Assert.Equal(
            [MarketSteps.ListContracts, MarketSteps.ViewCompletion, MarketSteps.ApproveCompletion, MarketSteps.CreateFinalIntent, MarketSteps.ConfirmFinal],
            _talk.Session().Take(5));
        Assert.Equal([MarketEventKind.WorkApproved, MarketEventKind.FinalPaid], _talk.Events);
        Assert.DoesNotContain(MarketSteps.ViewContract, _talk.Session());
    }

    [Fact]
    public void A_conflict_on_accepting_ends_the_matter_for_this_session_and_makes_it_look_at_its_jobs_in_the_next()
    {
        Post();
        _talk.On<MarketCalls.ListJobBids>(new MarketFindings.BidsListed([Bid])).Fails<MarketCalls.AcceptBid>(OutcomeClass.BusinessConflict)
            .On<MarketCalls.ListMyJobs>(new MarketFindings.JobsListed([new JobSeen("j1", "Roofing", 100_000, "CANCELLED", 1)], 1));

        var steps = _talk.Session();
        var next = _talk.Session();

        Assert.Single(steps, MarketSteps.AcceptBid);
        Assert.Contains(MarketSteps.ListMyJobs, steps.Concat(next));
        Assert.DoesNotContain(MarketSteps.ListJobBids, next);
        Assert.DoesNotContain(MarketEventKind.BidAccepted, _talk.Events);
    }

    [Fact]
    public void An_accept_whose_answer_was_lost_is_found_in_the_list_of_contracts_and_reported_once()
    {
        Post();
        _talk.On<MarketCalls.ListJobBids>(new MarketFindings.BidsListed([Bid])).Fails<MarketCalls.AcceptBid>(OutcomeClass.Timeout);
        _talk.Session();
        _talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([Fresh])).On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit))
            .On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Succeeded));

        Assert.Equal([MarketSteps.ListContracts, MarketSteps.CreateDepositIntent, MarketSteps.ConfirmDeposit], _talk.Session());
        Assert.Single(_talk.Events, MarketEventKind.BidAccepted);
    }

    [Fact]
    public void It_accepts_only_pending_bids()
    {
        Post();
        _talk.On<MarketCalls.ListJobBids>(new MarketFindings.BidsListed([Bid with { Status = "WITHDRAWN" }]));

        Assert.Equal([MarketSteps.ListContracts, MarketSteps.ListJobBids], _talk.Session());
    }

    [Fact]
    public void A_job_that_is_not_found_is_forgotten()
    {
        Post();
        _talk.Fails<MarketCalls.ListJobBids>(OutcomeClass.ClientError);
        _talk.Session();

        Assert.DoesNotContain(MarketSteps.ListJobBids, _talk.Session());
    }

    [Fact]
    public void When_patience_is_over_it_closes_the_job_once()
    {
        Post();
        _talk.Now += TimeSpan.FromSeconds(8 * 86_400 / 600);

        Assert.Equal(MarketSteps.CloseJob, _talk.Session()[2]);
        Assert.Single(_talk.Events, MarketEventKind.JobClosed);
        Assert.DoesNotContain(MarketSteps.ListJobBids, _talk.Session());
    }

    [Fact]
    public void A_second_confirmation_is_given_once()
    {
        Post();
        Award();
        _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit));
        for (var i = 0; i < 9; i++) _talk.On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.RequiresAction));

        Assert.Equal(2, _talk.Session().Count(step => step == MarketSteps.ConfirmDeposit));
    }

    [Fact]
    public void A_payment_that_failed_is_begun_anew_once()
    {
        Post();
        Award();
        for (var i = 0; i < 9; i++)
            _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit))
            .On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Failed));

        Assert.Equal(2, _talk.Session().Count(step => step == MarketSteps.ConfirmDeposit));
    }

    [Fact]
    public void A_payment_that_failed_twice_ends_the_contract_and_the_next_project_may_begin()
    {
        Post();
        Award();
        for (var i = 0; i < 2; i++)
            _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit)).On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Failed));

        var steps = _talk.Session();

        Assert.Equal(MarketSteps.CancelContract, steps[7]);
        Assert.Single(_talk.Events, MarketEventKind.ContractCancelled);
        Assert.Contains(MarketSteps.PostJob, steps.Skip(8).Concat(_talk.Session()));
    }

    [Fact]
    public void A_final_payment_that_fails_is_left_for_the_session()
    {
        var approved = Fresh with { Status = "COMPLETED", PaymentStatus = "DEPOSIT_PAID" };
        _talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed([approved]));
        for (var i = 0; i < 9; i++)
            _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Final)).On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Final, PaymentStatus.Failed));

        var steps = _talk.Session();

        Assert.Equal(2, steps.Count(step => step == MarketSteps.ConfirmFinal));
        Assert.DoesNotContain(MarketSteps.CancelContract, steps);
    }

    [Fact]
    public void A_payment_in_processing_is_looked_at_and_confirmed_again_with_the_same_intent()
    {
        Post();
        Award();
        _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit))
            .On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Processing))
            .On<MarketCalls.ViewContract>(new MarketFindings.ContractViewed(Fresh))
            .On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Succeeded));

        Assert.Equal([MarketSteps.ConfirmDeposit, MarketSteps.ViewContract, MarketSteps.ConfirmDeposit], _talk.Session().Skip(4));
        Assert.Single(_talk.Calls.OfType<MarketCalls.ConfirmPayment>().Select(confirm => confirm.IntentId).Distinct());
        Assert.Single(_talk.Events, MarketEventKind.DepositPaid);
    }

    [Fact]
    public void A_payment_in_processing_that_is_done_when_looked_at_needs_no_second_confirmation()
    {
        Post();
        Award();
        _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit))
            .On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Processing))
            .On<MarketCalls.ViewContract>(new MarketFindings.ContractViewed(Fresh with { PaymentStatus = "DEPOSIT_PAID" }));

        Assert.Equal([MarketSteps.ConfirmDeposit, MarketSteps.ViewContract], _talk.Session().Skip(4));
        Assert.Single(_talk.Events, MarketEventKind.DepositPaid);
    }

    [Fact]
    public void A_payment_that_stays_in_processing_is_begun_anew_in_the_session_after_the_next()
    {
        Post();
        Award();
        _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit));
        for (var i = 0; i < 4; i++)
            _talk.On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Processing))
                .On<MarketCalls.ViewContract>(new MarketFindings.ContractViewed(Fresh));
        Assert.Equal(3, _talk.Session().Count(step => step == MarketSteps.ViewContract));
        var unpaid = new MarketFindings.ContractsListed([Fresh]);
        _talk.On<MarketCalls.ListContracts>(unpaid).On<MarketCalls.ListContracts>(unpaid);

        Assert.DoesNotContain(MarketSteps.CreateDepositIntent, _talk.Session());
        Assert.Contains(MarketSteps.CreateDepositIntent, _talk.Session());
    }

    [Fact]
    public void First_projects_are_spread_over_the_pause_between_projects()
    {
        var model = Conversation.Certain(Persona.Homeowner);
        model = model with { Business = model.Business with { Project = new Laws.Constant(0), NextProject = new Laws.Constant(6 * 86_400) } };
        var posts = 0;
        for (ulong seed = 0; seed < 400; seed++)
        {
            var talk = new Conversation(Persona.Homeowner, model, seed);
            talk.Session();
            talk.Now = TimeSpan.FromSeconds(3 * 86_400 / 600);   // half the pause
            if (talk.Session().Contains(MarketSteps.PostJob)) posts++;
        }

        Assert.InRange(posts, 165, 250);
    }

    [Fact]
    public void A_post_whose_answer_was_lost_is_looked_for_before_it_is_posted_again()
    {
        _talk.Fails<MarketCalls.PostJob>(OutcomeClass.Timeout);
        _talk.Session();
        _talk.On<MarketCalls.ListMyJobs>(new MarketFindings.JobsListed([new JobSeen("j1", "Roofing", 100_000, "OPEN", 0)], 1));

        Assert.Equal([MarketSteps.ListContracts, MarketSteps.ListMyJobs], _talk.Session());
        Assert.Equal([MarketEventKind.JobPosted], _talk.Events);
    }

    [Fact]
    public void A_contract_beyond_the_first_page_is_looked_at_by_itself()
    {
        Post();
        Award();
        _talk.On<MarketCalls.CreateIntent>(Intent(PaymentKind.Deposit))
            .On<MarketCalls.ConfirmPayment>(Confirmed(PaymentKind.Deposit, PaymentStatus.Succeeded));
        _talk.Session();
        var paid = Fresh with { Status = "COMPLETED", PaymentStatus = "FULLY_PAID" };
        var old = Enumerable.Range(0, 50).Select(i => paid with { ContractId = $"old{i}", JobId = $"old{i}" }).ToList();
        _talk.On<MarketCalls.ListContracts>(new MarketFindings.ContractsListed(old));

        Assert.Contains(MarketSteps.ViewContract, _talk.Session());
        Assert.Equal("k1", _talk.Calls.OfType<MarketCalls.ViewContract>().Single().ContractId);
    }

    private static MarketFindings.IntentCreated Intent(PaymentKind kind) => new("k1", kind, "i1");

    private static MarketFindings.PaymentConfirmed Confirmed(PaymentKind kind, PaymentStatus status) => new("k1", kind, status);

    private void Post()
    {
        _talk.On<MarketCalls.PostJob>(new MarketFindings.JobPosted("j1"));
        _talk.Session();
    }

    private void Award() =>
        _talk.On<MarketCalls.ListJobBids>(new MarketFindings.BidsListed([Bid])).On<MarketCalls.AcceptBid>(new MarketFindings.BidAccepted("j1", Fresh));
}
