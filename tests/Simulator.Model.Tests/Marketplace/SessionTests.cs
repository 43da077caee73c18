using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public class SessionTests
{
    [Theory]
    [InlineData(Persona.Homeowner)]
    [InlineData(Persona.Contractor)]
    [InlineData(Persona.Visitor)]
    public void A_session_opens_with_a_log_in_and_ends_with_a_log_out(Persona persona)
    {
        var talk = new Conversation(persona);

        talk.Session();

        Assert.IsType<MarketCalls.LogIn>(talk.Calls[0]);
        Assert.IsType<MarketCalls.LogOut>(talk.Calls[^1]);
    }

    [Fact]
    public void A_log_in_that_fails_ends_the_session()
    {
        var talk = new Conversation(Persona.Homeowner).Fails<MarketCalls.LogIn>(OutcomeClass.Timeout);

        talk.Session();

        Assert.Equal(new MarketCalls.LogIn(), Assert.Single(talk.Calls));
    }

    [Fact]
    public void A_token_that_cannot_be_refreshed_is_followed_by_a_log_in()
    {
        var model = ReferenceModel.Market.With(MarketRow.Opening, 1, 0);
        var talk = new Conversation(Persona.Visitor, model).Fails<MarketCalls.RefreshToken>(OutcomeClass.ClientError);

        talk.Session();

        Assert.IsType<MarketCalls.RefreshToken>(talk.Calls[0]);
        Assert.IsType<MarketCalls.LogIn>(talk.Calls[1]);
        Assert.IsType<MarketCalls.ListJobs>(talk.Calls[2]);
    }

    [Fact]
    public void A_visitor_stays_for_as_many_pages_as_its_model_says()
    {
        var talk = new Conversation(Persona.Visitor);
        var pages = 0;
        const int sessions = 4000;

        for (var i = 0; i < sessions; i++) pages += talk.Session().Count;

        Assert.InRange(pages / (double)sessions, 5.6, 6.4);
    }

    [Theory]
    [InlineData(Persona.Homeowner)]
    [InlineData(Persona.Contractor)]
    [InlineData(Persona.Visitor)]
    public void No_persona_loops_when_every_request_inside_a_session_fails(Persona persona)
    {
        foreach (var outcome in (OutcomeClass[])[OutcomeClass.BusinessConflict, OutcomeClass.ClientError, OutcomeClass.TooManyRequests, OutcomeClass.ServerError, OutcomeClass.Timeout])
        {
            var talk = new Conversation(persona);
            for (var i = 0; i < 500; i++)
                talk.Fails<MarketCalls.ListContracts>(outcome).Fails<MarketCalls.ListMyJobs>(outcome).Fails<MarketCalls.ListJobs>(outcome)
                    .Fails<MarketCalls.ListMyBids>(outcome).Fails<MarketCalls.PostJob>(outcome).Fails<MarketCalls.ViewJob>(outcome).Fails<MarketCalls.SearchJobs>(outcome);

            for (var i = 0; i < 20; i++) Assert.InRange(talk.Session().Count, 1, 60);
        }
    }

    [Fact]
    public void Step_names_are_unique_and_every_step_has_one_of_them() =>
        Assert.Equal(MarketSteps.All.Count, MarketSteps.All.Distinct().Count());
}
