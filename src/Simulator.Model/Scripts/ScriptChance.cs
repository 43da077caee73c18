using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts;

/// <summary>What one user's templates draw from and count with, in whatever it follows: two scenarios of a user never make the same id.</summary>
/// <param name="beside">With whom the user counts on, where the chance is another; null: with itself.</param>
public sealed class ScriptChance(ulong seed, UserKey user, ScriptChance? beside = null)
{
    private RandomStream _stream = new(seed, user, StreamKind.Script);
    private long _counted;

    public ref RandomStream Stream => ref _stream;

    /// <summary>The next number of the user, from 1.</summary>
    public long Count() => beside?.Count() ?? ++_counted;
}
