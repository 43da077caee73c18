using Simulator.Model.Chance;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Tests.Marketplace;

namespace Simulator.Model.Tests.VirtualTime;

public class HonestPaceTests
{
    // plans/week-7-honest.yaml: 83,000 users for 10,000 requests a second, here 1/50 of them.
    [Fact]
    public void People_who_come_back_after_eight_seconds_make_one_request_in_8_3()
    {
        var people = (ReferenceModel.Market with
        {
            Session = ReferenceModel.Market.Session with { Pause = new Laws.Exponential(8) { Cap = 80 } },
        }).With(MarketRow.Scope, 1, 0);
        var plan = VirtualPlans.Of(
            7, 1, 600, [new Population("homeowners", Persona.Homeowner, 0.4, people), new Population("contractors", Persona.Contractor, 0.4, people), new Population("visitors", Persona.Visitor, 0.2, people)],
            VirtualPlans.Closed("all", 1660, 1660, TimeSpan.FromMinutes(10)));

        var crowd = new Crowd(plan).Live();

        Assert.InRange(600.0 * 1660 / crowd.Requests, 7.9, 8.7);
    }
}
