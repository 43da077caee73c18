using System.Buffers.Text;
using System.Text;
using Simulator.Model.Behaviour;
using Simulator.Model.Chance;

namespace Simulator.Model.Scripts;

/// <summary>
/// What one user's variables hold, as UTF-8, and what its templates draw from. Memory is used again from session to session. Whoever composes a request or
/// reads its answer takes the lock on it: of one user's parallel requests several may be under way at a time, each with variables of its own to write.
/// </summary>
public sealed class ScriptValues
{
    private const int LongestNumber = 20;

    private readonly byte[][] _bytes;
    private readonly int[] _lengths;
    private readonly ValueKind[] _kinds;
    private readonly ScriptChance _chance;

    /// <summary>Nobody's.</summary>
    public ScriptValues(int slots)
        : this(slots, 0, new UserKey(0, "", 0), ScriptWorld.Empty)
    {
    }

    /// <summary>Of somebody who has no others.</summary>
    public ScriptValues(int slots, ulong seed, UserKey user, ScriptWorld world)
        : this(slots, new ScriptChance(seed, user), user, world)
    {
    }

    /// <param name="chance">The user's, for all that it follows.</param>
    /// <param name="user">Whose they are.</param>
    /// <param name="world">Has the clock and the files.</param>
    public ScriptValues(int slots, ScriptChance chance, UserKey user, ScriptWorld world)
    {
        (_bytes, _lengths, _kinds) = ([.. Enumerable.Repeat(Array.Empty<byte>(), slots)], new int[slots], new ValueKind[slots]);
        (User, World, _chance) = (user, world, chance);
    }

    public UserKey User { get; }

    /// <summary>Such as <c>shoppers-12</c>, the same in every session. Where each session is somebody new, the life tells them apart.</summary>
    public string UserName => User.Life == 0 ? $"{User.PopulationName}-{User.Number}" : $"{User.PopulationName}-{User.Number}-{User.Life}";

    public ScriptWorld World { get; }

    /// <summary>How many variables there are.</summary>
    public int Count => _bytes.Length;

    /// <summary>What functions draw from.</summary>
    public ref RandomStream Chance => ref _chance.Stream;

    /// <summary>The next number of the user, from 1.</summary>
    public long NextCount() => _chance.Count();

    /// <summary>The value of a variable; empty while it is not set.</summary>
    public ReadOnlySpan<byte> this[int slot] => _bytes[slot].AsSpan(0, _lengths[slot]);

    public ValueKind KindOf(int slot) => _kinds[slot];

    public bool IsSet(int slot) => _kinds[slot] != ValueKind.Unset;

    public void Set(int slot, ReadOnlySpan<byte> value, ValueKind kind = ValueKind.Text)
    {
        value.CopyTo(Room(slot, value.Length));
        Keep(slot, value.Length, kind);
    }

    public void Set(int slot, string text) => Keep(slot, Encoding.UTF8.GetBytes(text, Room(slot, Encoding.UTF8.GetByteCount(text))));

    public void Set(int slot, long number)
    {
        Utf8Formatter.TryFormat(number, Room(slot, LongestNumber), out var length);
        Keep(slot, length, ValueKind.Number);
    }

    /// <summary>Takes the value away.</summary>
    public void Clear(int slot) => Keep(slot, 0, ValueKind.Unset);

    /// <summary>Memory for a value of at most this length, which is <see cref="Keep"/>'s to tell.</summary>
    public Span<byte> Room(int slot, int most)
    {
        if (_bytes[slot].Length < most) _bytes[slot] = new byte[most];
        return _bytes[slot];
    }

    /// <summary>The value is what was written into the <see cref="Room"/>.</summary>
    public void Keep(int slot, int length, ValueKind kind = ValueKind.Text) => (_lengths[slot], _kinds[slot]) = (length, kind);

    /// <summary>The value is what others own, who never write to it: many users hold one without a copy each. Such a slot takes no other values.</summary>
    public void Lend(int slot, byte[] value)
    {
        _bytes[slot] = value;
        Keep(slot, value.Length);
    }

    /// <summary>Whether the value is the one that was lent.</summary>
    public bool Holds(int slot, byte[] value) => ReferenceEquals(_bytes[slot], value);
}
