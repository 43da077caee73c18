using Simulator.Model.Chance;

namespace Simulator.Model.Behaviour.Code;

/// <summary>Makes the users of the populations that are written in code.</summary>
/// <param name="people">In the plan's order; null for all others.</param>
/// <param name="thinkScale">Factor on think times, more than 0.</param>
public sealed class CodedUsers(ulong seed, IReadOnlyList<CodedPeople?> people, double thinkScale) : IBehaviourFactory
{
    public IReadOnlyList<string> StepNames { get; } = [.. people.OfType<CodedPeople>().SelectMany(one => one.Factory.StepNames).Distinct()];

    public ConductModel ConductOf(int population) => CodedPeople.ConductAt(thinkScale);

    public IBehaviour Create(UserKey user)
    {
        var code = people[user.Population] ?? throw new ArgumentOutOfRangeException(nameof(user), $"{user} is not written in code");
        return code.Factory.Create(new UserContext(user, new StreamRandom(new RandomStream(seed, user, StreamKind.Code)), thinkScale));
    }
}
