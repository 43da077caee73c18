using Simulator.Model.Behaviour;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>What the rules say to a call.</summary>
internal readonly record struct MarketReply(OutcomeClass Outcome, Finding? Finding)
{
    /// <summary>It was wrong: a 4xx other than a conflict.</summary>
    public static MarketReply Wrong => new(OutcomeClass.ClientError, null);

    /// <summary>It came too late, or somebody else was first: a 409.</summary>
    public static MarketReply Late => new(OutcomeClass.BusinessConflict, null);

    public static MarketReply Ok(Finding? finding = null) => new(OutcomeClass.Ok, finding);
}
