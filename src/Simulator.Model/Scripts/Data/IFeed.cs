using Simulator.Model.Behaviour;

namespace Simulator.Model.Scripts.Data;

/// <summary>Rows of data that users take, one after the other: <c>feeders</c> of a plan. May be used from any thread.</summary>
public interface IFeed
{
    /// <summary>The name in the plan; its columns are the variables <c>name.column</c>.</summary>
    string Name { get; }

    /// <summary>The columns, in the order of <see cref="TryTake"/>.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>A user keeps the row of its first session for all of them, instead of taking one for each.</summary>
    bool IsPerUser => false;

    /// <summary>Takes the row of a user's session.</summary>
    /// <param name="session">The number from 0 of the session in the user's life.</param>
    /// <param name="row">UTF-8, one value for each column; not to be changed.</param>
    /// <returns>False where no row is left: the user cannot go on.</returns>
    bool TryTake(UserKey user, int session, out IReadOnlyList<ReadOnlyMemory<byte>> row);
}
