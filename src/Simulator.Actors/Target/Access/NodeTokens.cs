using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Plans;
using Simulator.Model.Scripts;
using Simulator.Model.Scripts.Access;

namespace Simulator.Actors.Target.Access;

/// <summary>The tokens that the users of this node share, in the plan's order.</summary>
internal sealed class NodeTokens(IReadOnlyList<NodeToken> tokens) : IDisposable
{
    private readonly NodeToken[] _tokens = [.. tokens];

    public static NodeTokens None { get; } = new([]);

    /// <summary>Those of a plan, not fetched yet.</summary>
    /// <param name="beside">Engines to the plan's other hosts, in its order.</param>
    public static NodeTokens Of(LoadPlan plan, IHttpEngine engine, Uri baseUrl, IReadOnlyList<IHttpEngine> beside, RequestMarks marks, TimeProvider time) => new(
    [
        .. plan.Tokens.Select(token => new NodeToken(
            token, (token.Host == 0 ? engine : beside[token.Host - 1]).OpenLane(), token.Host == 0 ? baseUrl : plan.Target.Hosts[token.Host - 1].Url, plan.Target.Timeouts.Write, marks, time)),
    ]);

    public IEnumerable<string> Troubles => _tokens.Select(token => token.Trouble).OfType<string>();

    /// <exception cref="TargetRefusedException">One was not given.</exception>
    public Task FetchAsync(CancellationToken stop) => Task.WhenAll(_tokens.Select(token => token.FetchAsync(stop)));

    /// <summary>Puts the token of the moment where a call has its place.</summary>
    public void LendTo(Call call)
    {
        if (call is ScriptCall { Step.Access: { SharedToken: >= 0 } access, Values: var values })
        {
            lock (values)
            {
                values.Lend(access.TokenSlot, _tokens[access.SharedToken].Current);
            }
        }
    }

    /// <summary>What to wait for before the user is told that its call was refused; null where there is nothing to wait for.</summary>
    public Task? RenewalAfter(Answer answer)
    {
        if (answer is not { Finding: AccessFindings.Refused, Call: ScriptCall { Step.Access: { SharedToken: >= 0 } access, Values: var values } })
        {
            return null;
        }

        var token = _tokens[access.SharedToken];
        var refused = token.Current;
        return values.Holds(access.TokenSlot, refused) ? token.RenewAsync(refused) : null;
    }

    public void Dispose()
    {
        foreach (var token in _tokens)
        {
            token.Dispose();
        }
    }
}
