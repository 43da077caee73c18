namespace Simulator.Model.Scripts;

/// <summary>
/// What one user's variables hold, as UTF-8. Memory is used again from session to session. Of the requests of a user that are under way at a time
/// each writes variables of its own, so that whoever reads its answer may write here.
/// </summary>
public sealed class ScriptValues(int slots)
{
    private const int Unset = -1;

    private readonly byte[][] _bytes = [.. Enumerable.Repeat(Array.Empty<byte>(), slots)];
    private readonly int[] _lengths = [.. Enumerable.Repeat(Unset, slots)];

    /// <summary>The value of a variable; empty before it was set.</summary>
    public ReadOnlySpan<byte> this[int slot] => _bytes[slot].AsSpan(0, Math.Max(0, _lengths[slot]));

    public bool IsSet(int slot) => _lengths[slot] != Unset;

    public void Set(int slot, ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(slot, value.Length));
        _lengths[slot] = value.Length;
    }

    public void Clear(int slot) => _lengths[slot] = Unset;

    /// <summary>Memory for a value of at most this length, which is <see cref="Keep"/>'s to tell.</summary>
    public Span<byte> Room(int slot, int most)
    {
        if (_bytes[slot].Length < most) _bytes[slot] = new byte[most];
        return _bytes[slot];
    }

    /// <summary>The value is what was written into the <see cref="Room"/>.</summary>
    public void Keep(int slot, int length) => _lengths[slot] = length;
}
