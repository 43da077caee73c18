using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public class NewcomerTests
{
    private static readonly MarketModel Model = ReferenceModel.Market with { Session = ReferenceModel.Market.Session with { RegisterShare = 1 } };

    [Fact]
    public void The_first_session_of_a_newcomer_opens_its_account_and_later_ones_do_not()
    {
        var talk = new Conversation(Persona.Visitor, Model);

        talk.Session();
        talk.Session();

        Assert.IsType<MarketCalls.Register>(talk.Calls[0]);
        Assert.IsType<MarketCalls.ListJobs>(talk.Calls[1]);
        Assert.Single(talk.Calls.OfType<MarketCalls.Register>());
    }

    [Fact]
    public void An_account_that_exists_is_logged_in_to()
    {
        var talk = new Conversation(Persona.Homeowner, Model).Fails<MarketCalls.Register>(OutcomeClass.BusinessConflict);

        talk.Session();

        Assert.IsType<MarketCalls.LogIn>(talk.Calls[1]);
    }

    [Fact]
    public void A_registration_that_fails_ends_the_session_and_is_tried_again_in_the_next()
    {
        var talk = new Conversation(Persona.Contractor, Model).Fails<MarketCalls.Register>(OutcomeClass.Timeout);

        talk.Session();
        Assert.Single(talk.Calls);
        talk.Session();

        Assert.IsType<MarketCalls.Register>(talk.Calls[1]);
        Assert.True(talk.Calls.Count > 3);
    }

    [Fact]
    public void The_share_of_newcomers_is_the_plans_and_the_same_wherever_it_is_asked_for()
    {
        var users = Enumerable.Range(0, 4000).Select(number => new UserKey(0, "homeowners", number)).ToList();

        var newcomers = users.Where(user => Newcomers.Include(42, user, Persona.Homeowner, 0.3)).ToList();

        Assert.InRange(newcomers.Count, 1100, 1300);
        Assert.Equal(newcomers, users.Where(user => Newcomers.Include(42, user with { Population = 3 }, Persona.Homeowner, 0.3)));
        Assert.Subset(users.Where(user => Newcomers.Include(42, user, Persona.Homeowner, 0.4)).ToHashSet(), newcomers.ToHashSet());
        Assert.DoesNotContain(users, user => Newcomers.Include(42, user, Persona.Admin, 1));
    }
}
