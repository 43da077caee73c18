using System.Buffers;

namespace Simulator.Model.Scripts.Data;

/// <summary>Puts rows together value by value.</summary>
/// <param name="expected">About how many bytes will come, from 1.</param>
internal sealed class FeedRowsBuilder(int expected)
{
    private readonly ArrayBufferWriter<byte> _block = new(expected);
    private readonly List<int> _ends = [];

    /// <summary>How many values have come so far, of all rows.</summary>
    public int Values => _ends.Count;

    /// <summary>The value so far goes on with this.</summary>
    public void Write(ReadOnlySpan<byte> part) => _block.Write(part);

    public void EndValue() => _ends.Add(_block.WrittenCount);

    public void Add(ReadOnlySpan<byte> value)
    {
        Write(value);
        EndValue();
    }

    /// <param name="columns">Every row has had so many values.</param>
    public FeedRows Build(int columns) => new(columns, _block.WrittenMemory, [.. _ends]);
}
