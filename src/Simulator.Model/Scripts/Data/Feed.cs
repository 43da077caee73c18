using System.Collections.Concurrent;
using System.Globalization;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;
using Simulator.Model.Load;

namespace Simulator.Model.Scripts.Data;

/// <summary>
/// A feeder on one node. Which row a user gets follows from seed, user and session wherever the feeder's order allows it. Where rows go to whoever asks next, the
/// nodes deal them out by their shares: the k-th that is asked for on node i of n is row k · n + i, so that no two nodes give the same one.
/// </summary>
/// <param name="rows">What the file holds.</param>
public sealed class Feed(FeederPlan plan, FeedRows rows, ulong seed, Share share, FeedUsers users) : IFeed
{
    private readonly ulong _key = Bits.Mix(seed ^ Bits.Hash(plan.Name));
    private readonly ConcurrentDictionary<UserKey, long> _placesOfUsers = new();
    private readonly bool _isFirstCome = plan.IsPerUser ? plan.EndsWithRows && !users.AreCounted : plan.EndsWithRows || plan.Order == FeederOrder.Sequential;
    private int _asked = -1;
    private int _refused;

    public string Name => plan.Name;

    public IReadOnlyList<string> Columns => plan.Columns;

    public bool IsPerUser => plan.IsPerUser;

    /// <summary>That the rows ran out, in a sentence with the feeder's place in the plan; null where everybody found one.</summary>
    public string? Trouble => Volatile.Read(ref _refused) is > 0 and var refused
        ? string.Create(CultureInfo.InvariantCulture, $"feeder {plan.Name} ({plan.PlanPath}) ran out: all {RowsHere} were taken, and {refused:N0} {(refused == 1 ? "time a user" : "times users")} found none and left")
        : null;

    private string RowsHere => share.Count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} rows")
        : string.Create(CultureInfo.InvariantCulture, $"{share.PartOf(rows.Count):N0} rows of this node, of {rows.Count:N0},");

    public bool TryTake(UserKey user, int session, out IReadOnlyList<ReadOnlyMemory<byte>> row)
    {
        if (plan.Order == FeederOrder.Random)
        {
            row = rows.Row(Drawn(user, session));
            return true;
        }

        var key = _key;
        long place;
        if (_isFirstCome) place = plan.IsPerUser && user.Life == 0 ? _placesOfUsers.GetOrAdd(user, _ => NextPlace()) : NextPlace();
        else if (plan.IsPerUser) place = users.NumberOf(user);
        else (key, place) = (KeyOf(user), session);

        if (place >= rows.Count && plan.EndsWithRows)
        {
            Interlocked.Increment(ref _refused);
            row = [];
            return false;
        }

        var (round, at) = ((ulong)(place / rows.Count), (int)(place % rows.Count));
        row = rows.Row(plan.Order == FeederOrder.Shuffle ? SeededPermutation.Of(key + (round * Bits.Golden), at, rows.Count) : at);
        return true;
    }

    private long NextPlace() => ((long)(uint)Interlocked.Increment(ref _asked) * share.Count) + share.Index;

    private int Drawn(UserKey user, int session)
    {
        var draw = new RandomStream(plan.IsPerUser ? _key : Bits.Mix(_key + ((ulong)session * Bits.Golden)), user, StreamKind.Feed);
        return draw.NextInt(rows.Count);
    }

    // Each user has a deck of its own.
    private ulong KeyOf(UserKey user) => new RandomStream(_key, user, StreamKind.Feed).NextBits();
}
