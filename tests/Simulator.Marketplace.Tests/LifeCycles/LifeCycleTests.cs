using Simulator.Marketplace.LifeCycles;

namespace Simulator.Marketplace.Tests.LifeCycles;

public sealed class LifeCycleTests
{
    [Fact]
    public void These_are_all_the_steps_there_are()
    {
        Assert.Equal("OPEN>CONTRACTED OPEN>CANCELLED CONTRACTED>COMPLETED CONTRACTED>CANCELLED", Steps(LifeCycleTable.Job));
        Assert.Equal("PENDING>ACCEPTED PENDING>REJECTED PENDING>WITHDRAWN", Steps(LifeCycleTable.Bid));
        Assert.Equal(
            "ACTIVE>PENDING_APPROVAL ACTIVE>CANCELLED PENDING_APPROVAL>COMPLETED PENDING_APPROVAL>ACTIVE PENDING_APPROVAL>DISPUTED "
            + "DISPUTED>COMPLETED DISPUTED>ACTIVE DISPUTED>CANCELLED",
            Steps(LifeCycleTable.Contract));
        Assert.Equal("SUBMITTED>APPROVED SUBMITTED>REJECTED REJECTED>SUBMITTED", Steps(LifeCycleTable.Completion));
        Assert.Equal(
            "PENDING>DEPOSIT_PAID DEPOSIT_PAID>FULLY_PAID DEPOSIT_PAID>PARTIALLY_PAID DEPOSIT_PAID>REFUNDED FULLY_PAID>PARTIALLY_PAID FULLY_PAID>REFUNDED",
            Steps(LifeCycleTable.Payment));
        Assert.Equal(
            "REQUIRES_CONFIRMATION>REQUIRES_ACTION REQUIRES_CONFIRMATION>PROCESSING REQUIRES_CONFIRMATION>SUCCEEDED REQUIRES_CONFIRMATION>FAILED "
            + "REQUIRES_ACTION>PROCESSING REQUIRES_ACTION>SUCCEEDED REQUIRES_ACTION>FAILED PROCESSING>SUCCEEDED PROCESSING>FAILED",
            Steps(LifeCycleTable.PaymentIntent));
        Assert.Equal(
            "INITIALIZED>FUNDED FUNDED>HELD FUNDED>RELEASED FUNDED>REFUNDED HELD>RELEASED HELD>REFUNDED", Steps(LifeCycleTable.Escrow));
        Assert.Equal("PENDING>APPROVED PENDING>REJECTED", Steps(LifeCycleTable.ChangeOrder));
        Assert.Equal("PENDING>COMPLETED COMPLETED>RELEASED", Steps(LifeCycleTable.Milestone));
        Assert.Equal("OPEN>CONTESTED OPEN>RESOLVED CONTESTED>RESOLVED", Steps(LifeCycleTable.Dispute));
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

    [Fact]
    public void An_act_that_leads_out_of_one_state_only_is_a_conflict_in_the_others_that_reach_the_same_end()
    {
        Assert.Null(LifeCycleTable.Contract.Refusal("PENDING_APPROVAL", "COMPLETED", only: "PENDING_APPROVAL"));

        var refusal = LifeCycleTable.Contract.Refusal("DISPUTED", "COMPLETED", only: "PENDING_APPROVAL")!;

        Assert.Contains("contract is DISPUTED, cannot become COMPLETED", System.Text.Encoding.UTF8.GetString(refusal.Body), StringComparison.Ordinal);
    }

    private static string Steps(LifeCycle cycle) => string.Join(' ', cycle.Steps.Select(step => $"{step.From}>{step.To}"));
}
