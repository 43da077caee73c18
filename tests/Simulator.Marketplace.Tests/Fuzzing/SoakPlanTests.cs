using Simulator.Soak;

namespace Simulator.Marketplace.Tests.Fuzzing;

public sealed class SoakPlanTests
{
    [Fact]
    public void A_plan_that_can_not_be_run_is_refused_in_words()
    {
        Assert.Equal("--lanes must be 1 to 1000", Refusal(new SoakPlan { Lanes = 0 }));
        Assert.Equal("--requests must be at least one for each lane", Refusal(new SoakPlan { Requests = 7, Lanes = 8 }));
        Assert.Equal("--lane must be 0 to 8, the last of which steers the marketplace", Refusal(new SoakPlan { Lane = 9 }));
    }

    private static string Refusal(SoakPlan plan) => Assert.Throws<SoakException>(plan.Check).Message;
}
