using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public class DisputeTests
{
    private static readonly ContractSeen Submitted = new("k1", "j1", "b1", 90_000, 22_500, 67_500, "PENDING_APPROVAL", "DEPOSIT_PAID");
    private static readonly ContractSeen Disputed = Submitted with { Status = "DISPUTED", DisputeStatus = "OPEN" };
    private static readonly MarketFindings.CompletionSeen Work = new("k1", "d1", "SUBMITTED");

    [Fact]
    public void A_homeowner_who_disputes_work_waits_for_the_ruling_and_reports_both()
    {
        var talk = Homeowner();
        talk.On<MarketCalls.ListContracts>(Listed(Submitted)).On<MarketCalls.ViewCompletion>(Work);
        Assert.Equal([MarketSteps.ListContracts, MarketSteps.ViewCompletion, MarketSteps.InitiateDispute], talk.Session().Take(3));

        talk.On<MarketCalls.ListContracts>(Listed(Disputed with { DisputeStatus = "CONTESTED" }));
        Assert.DoesNotContain(MarketSteps.ViewCompletion, talk.Session());
        talk.On<MarketCalls.ListContracts>(Listed(Submitted with { Status = "COMPLETED", PaymentStatus = "PARTIALLY_PAID" }));
        var steps = talk.Session();

        Assert.DoesNotContain(MarketSteps.CreateFinalIntent, steps);
        Assert.Equal([MarketEventKind.DisputeOpened, MarketEventKind.DisputeSettled], talk.Events.Where(kind => kind != MarketEventKind.JobPosted));
    }

    [Fact]
    public void Outside_the_window_the_other_ways_share_the_chance()
    {
        var talk = Homeowner();
        talk.On<MarketCalls.ListContracts>(Listed(Submitted)).Fails<MarketCalls.ViewCompletion>(OutcomeClass.ServerError);
        talk.Session();
        talk.Now += TimeSpan.FromSeconds(8 * 86_400 / 600);
        talk.On<MarketCalls.ListContracts>(Listed(Submitted)).On<MarketCalls.ViewContract>(new MarketFindings.ContractViewed(Submitted)).On<MarketCalls.ViewCompletion>(Work);

        Assert.Contains(MarketSteps.SendBackCompletion, talk.Session());
    }

    [Fact]
    public void Where_the_target_says_that_it_is_too_late_the_homeowner_decides_otherwise()
    {
        var talk = Homeowner();
        talk.On<MarketCalls.ListContracts>(Listed(Submitted)).On<MarketCalls.ViewCompletion>(Work).Fails<MarketCalls.InitiateDispute>(OutcomeClass.BusinessConflict);

        Assert.Equal([MarketSteps.InitiateDispute, MarketSteps.SendBackCompletion], talk.Session().Skip(2).Take(2));
        Assert.DoesNotContain(MarketEventKind.DisputeOpened, talk.Events);
    }

    [Fact]
    public void A_dispute_whose_answer_was_lost_is_found_in_the_list_and_reported_once()
    {
        var talk = Homeowner();
        talk.On<MarketCalls.ListContracts>(Listed(Submitted)).On<MarketCalls.ViewCompletion>(Work).Fails<MarketCalls.InitiateDispute>(OutcomeClass.Timeout);
        talk.Session();
        talk.On<MarketCalls.ListContracts>(Listed(Disputed)).On<MarketCalls.ListContracts>(Listed(Disputed));

        Assert.DoesNotContain(MarketSteps.InitiateDispute, talk.Session());
        talk.Session();
        Assert.Single(talk.Events, MarketEventKind.DisputeOpened);
    }

    [Fact]
    public void A_contractor_contests_once()
    {
        var talk = Contractor(contest: 1);
        talk.On<MarketCalls.ListContracts>(Listed(Disputed)).On<MarketCalls.ListContracts>(Listed(Disputed with { DisputeStatus = "CONTESTED" }));

        Assert.Contains(MarketSteps.ContestDispute, talk.Session());
        Assert.DoesNotContain(MarketSteps.ContestDispute, talk.Session());
        Assert.Equal([MarketEventKind.DisputeContested], talk.Events);
    }

    [Fact]
    public void A_contractor_who_yields_does_not_change_its_mind()
    {
        var talk = Contractor(contest: 0);
        for (var i = 0; i < 3; i++) talk.On<MarketCalls.ListContracts>(Listed(Disputed));

        for (var i = 0; i < 3; i++) Assert.DoesNotContain(MarketSteps.ContestDispute, talk.Session());
    }

    [Fact]
    public void Work_that_has_to_be_done_again_is_handed_in_again()
    {
        var talk = Contractor(contest: 0);
        talk.On<MarketCalls.ListContracts>(Listed(Disputed)).On<MarketCalls.ListContracts>(Listed(Submitted with { Status = "ACTIVE", DisputeStatus = "RESOLVED" }));
        talk.Session();
        Assert.DoesNotContain(MarketSteps.SubmitCompletion, talk.Session());
        talk.Now += TimeSpan.FromSeconds(86_400 / 600);
        talk.On<MarketCalls.ListContracts>(Listed(Submitted with { Status = "ACTIVE", DisputeStatus = "RESOLVED" }));

        Assert.Contains(MarketSteps.SubmitCompletion, talk.Session());
    }

    [Fact]
    public void An_administrator_looks_at_both_lists_takes_one_dispute_on_and_divides_what_is_held()
    {
        var talk = new Conversation(Persona.Admin, ReferenceModel.Market.With(MarketRow.Ruling, 1, 0, 0).With(MarketRow.Desk, 0.9, 0.1) with
        {
            Admin = new AdminModel(new Laws.Constant(0), new Laws.Constant(0.4)),
        });
        talk.On<MarketCalls.ListDisputes>(new MarketFindings.DisputesListed([new DisputeSeen("x1", "k1", "CONTESTED", 1001)]));

        Assert.Equal([MarketSteps.ListDisputes, MarketSteps.ListDisputes, MarketSteps.ResolveDispute], talk.Session().Take(3));
        Assert.Equal(["CONTESTED", "OPEN"], talk.Calls.OfType<MarketCalls.ListDisputes>().Select(look => look.Status).Take(2));
        Assert.Equal(new MarketCalls.ResolveDispute("x1", DisputeRuling.Partial, 400, 601), Assert.Single(talk.Calls.OfType<MarketCalls.ResolveDispute>()));
    }

    [Fact]
    public void An_administrator_drops_a_dispute_that_somebody_else_has_settled()
    {
        var talk = new Conversation(Persona.Admin, ReferenceModel.Market with { Admin = new AdminModel(new Laws.Constant(0.3 * 86_400), new Laws.Constant(0.4)) });
        talk.On<MarketCalls.ListDisputes>(new MarketFindings.DisputesListed([new DisputeSeen("x1", "k1", "OPEN", 1000)]));

        for (var i = 0; i < 20; i++) talk.Session();

        Assert.DoesNotContain(talk.Calls, call => call is MarketCalls.ResolveDispute);
    }

    [Fact]
    public void Where_nothing_can_be_divided_the_other_rulings_share_the_chance()
    {
        var talk = new Conversation(Persona.Admin, ReferenceModel.Market.With(MarketRow.Ruling, 1, 0, 0) with { Admin = new AdminModel(new Laws.Constant(0), new Laws.Constant(0.4)) });
        talk.On<MarketCalls.ListDisputes>(new MarketFindings.DisputesListed([new DisputeSeen("x1", "k1", "OPEN", 1)]));

        talk.Session();

        Assert.Equal(DisputeRuling.Refund, Assert.Single(talk.Calls.OfType<MarketCalls.ResolveDispute>()).Ruling);
    }

    private static Conversation Homeowner() => new(Persona.Homeowner, Conversation.Certain(Persona.Homeowner).With(MarketRow.Work, 0, 0, 1));

    private static Conversation Contractor(double contest)
    {
        var model = Conversation.Certain(Persona.Contractor).With(MarketRow.Office, 0, 1).With(MarketRow.Disputed, contest, 1 - contest);
        return new Conversation(Persona.Contractor, model);
    }

    private static MarketFindings.ContractsListed Listed(ContractSeen contract) => new([contract]);
}
