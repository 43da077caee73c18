using Simulator.Marketplace.LifeCycles;

namespace Simulator.Marketplace.Tests.LifeCycles;

public sealed class LifeCycleTests
{
    [Fact]
    public void These_are_all_the_steps_there_are()
    {
        Assert.Equal("OPEN>CONTRACTED OPEN>CANCELLED CONTRACTED>COMPLETED CONTRACTED>CANCELLED", Steps(LifeCycleTable.Job));
        Assert.Equal("PENDING>ACCEPTED PENDING>REJECTED PENDING>WITHDRAWN", Steps(LifeCycleTable.Bid));
        Assert.Equal("ACTIVE>PENDING_APPROVAL ACTIVE>CANCELLED PENDING_APPROVAL>COMPLETED PENDING_APPROVAL>ACTIVE", Steps(LifeCycleTable.Contract));
        Assert.Equal("SUBMITTED>APPROVED SUBMITTED>REJECTED REJECTED>SUBMITTED", Steps(LifeCycleTable.Completion));
        Assert.Equal("PENDING>DEPOSIT_PAID DEPOSIT_PAID>FULLY_PAID DEPOSIT_PAID>REFUNDED", Steps(LifeCycleTable.Payment));
    }

    [Fact]
    public void A_step_that_is_not_listed_is_a_conflict_that_names_both_states()
    {
        Assert.Null(LifeCycleTable.Bid.Refusal("PENDING", "ACCEPTED"));

        var refusal = LifeCycleTable.Bid.Refusal("REJECTED", "ACCEPTED")!;

        Assert.Equal(409, refusal.Status);
        Assert.Equal(
            """{"success":false,"error":"ILLEGAL_TRANSITION","message":"bid is REJECTED, cannot become ACCEPTED"}""",
            System.Text.Encoding.UTF8.GetString(refusal.Body));
    }

    private static string Steps(LifeCycle cycle) => string.Join(' ', cycle.Steps.Select(step => $"{step.From}>{step.To}"));
}
