namespace Simulator.Model.Scripts;

/// <summary>
/// What one user's variables hold, as UTF-8. Memory is used again from session to session. One request of a user is under way at a time, so that
/// whoever reads its answer may write here.
/// </summary>
public sealed class ScriptValues(int slots)
{
    private readonly byte[][] _bytes = [.. Enumerable.Repeat(Array.Empty<byte>(), slots)];
    private readonly int[] _lengths = new int[slots];

    /// <summary>The value of a variable; empty before it was set.</summary>
    public ReadOnlySpan<byte> this[int slot] => _bytes[slot].AsSpan(0, _lengths[slot]);

    public void Set(int slot, ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(slot, value.Length));
        _lengths[slot] = value.Length;
    }

    /// <summary>Memory for a value of at most this length, which is <see cref="Keep"/>'s to tell.</summary>
    public Span<byte> Room(int slot, int most)
    {
        if (_bytes[slot].Length < most) _bytes[slot] = new byte[most];
        return _bytes[slot];
    }

    /// <summary>The value is what was written into the <see cref="Room"/>.</summary>
    public void Keep(int slot, int length) => _lengths[slot] = length;

    /// <summary>The value is what others own, who never write to it: many users hold one without a copy each. Such a slot takes no other values.</summary>
    public void Lend(int slot, byte[] value)
    {
        _bytes[slot] = value;
        _lengths[slot] = value.Length;
    }

    /// <summary>Whether the value is the one that was lent.</summary>
    public bool Holds(int slot, byte[] value) => ReferenceEquals(_bytes[slot], value);
}
