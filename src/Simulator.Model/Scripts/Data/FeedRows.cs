namespace Simulator.Model.Scripts.Data;

/// <summary>The rows of a feeder: all values in one block of UTF-8 and where each of them ends, so that 100,000 rows are two objects. Immutable.</summary>
public sealed class FeedRows
{
    private readonly ReadOnlyMemory<byte> _block;
    private readonly int[] _ends;

    internal FeedRows(int columns, ReadOnlyMemory<byte> block, int[] ends) => (Columns, _block, _ends) = (columns, block, ends);

    /// <summary>How many values a row has, from 1.</summary>
    public int Columns { get; }

    public int Count => _ends.Length / Columns;

    /// <summary>One value, both numbers from 0.</summary>
    public ReadOnlyMemory<byte> this[int row, int column] => ValueAt((row * Columns) + column);

    /// <summary>All values of a row.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Row(int row)
    {
        var values = new ReadOnlyMemory<byte>[Columns];
        for (var column = 0; column < values.Length; column++) values[column] = this[row, column];
        return values;
    }

    private ReadOnlyMemory<byte> ValueAt(int at)
    {
        var start = at == 0 ? 0 : _ends[at - 1];
        return _block[start.._ends[at]];
    }
}
