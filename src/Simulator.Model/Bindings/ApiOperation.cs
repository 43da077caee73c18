using Simulator.Model.Behaviour;
using Simulator.Model.Bindings.Answers;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Bindings;

/// <summary>One operation of another marketplace's API.</summary>
/// <param name="Answer">Null where nothing is learned but that it was done.</param>
/// <param name="Outcomes">The first that holds counts; where none does, the status tells.</param>
/// <param name="PlanPath">Where it stands in the plan, for messages.</param>
public sealed record ApiOperation(MarketOperation Operation, ApiRequest Request, ApiAnswer? Answer, IReadOnlyList<OutcomeRule> Outcomes, string PlanPath)
{
    public OutcomeClass OutcomeOf(int status, ReadOnlySpan<byte> body)
    {
        for (var i = 0; i < Outcomes.Count; i++)
        {
            if (Outcomes[i].Holds(status, body)) return Outcomes[i].Means;
        }

        return status switch
        {
            >= 200 and < 300 => OutcomeClass.Ok,
            409 => OutcomeClass.BusinessConflict,
            429 => OutcomeClass.TooManyRequests,
            >= 400 and < 500 => OutcomeClass.ClientError,

            // A redirect that is not followed is no answer of an API.
            _ => OutcomeClass.ServerError,
        };
    }
}
