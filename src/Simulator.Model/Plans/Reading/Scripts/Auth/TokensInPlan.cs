using Simulator.Model.Scripts.Access;

namespace Simulator.Model.Plans.Reading.Scripts.Auth;

/// <summary>The tokens that a node fetches for all of its users. One <c>auth</c> section has one, however many scenarios it lets in.</summary>
internal sealed class TokensInPlan
{
    private readonly List<SharedToken> _all = [];

    public IReadOnlyList<SharedToken> All => _all;

    /// <summary>Its number.</summary>
    public int Add(SharedToken token)
    {
        if (_all.FindIndex(one => one.PlanPath == token.PlanPath) is >= 0 and var known)
        {
            return known;
        }

        _all.Add(token);
        return _all.Count - 1;
    }
}
