using Simulator.Model.Chance;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Marketplace;

public class HonestPaceTests
{
    // plans/week-7-honest.yaml: 83,000 users for 10,000 requests a second, here 1/50 of them.
    [Fact]
    public void People_who_come_back_after_eight_seconds_make_one_request_in_8_3()
    {
        var people = ReferenceModel.Market with
        {
            Session = new SessionModel(0.7, new Laws.Exponential(8) { Cap = 80 }),
            Contractor = ReferenceModel.Market.Contractor with { CategoryShare = 1 },
            Visitor = new VisitorModel(6, 0.7),
        };
        var crowd = new VirtualCrowd(7, people, people, 664, 664, 332, 1, 600, TimeSpan.Zero);

        crowd.Run(TimeSpan.FromMinutes(10));

        Assert.InRange(600.0 * 1660 / crowd.Requests, 7.9, 8.7);
    }
}
