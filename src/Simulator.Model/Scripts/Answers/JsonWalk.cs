using System.Buffers;
using System.Text.Json;

namespace Simulator.Model.Scripts.Answers;

/// <summary>What is wanted of a walk through JSON along a path: the match behind so many others, or all of them written down.</summary>
internal ref struct JsonWalk
{
    private bool _hasWritten;

    /// <summary>How many matches are still to be passed.</summary>
    public int Left { get; set; }

    /// <summary>What the reader reads.</summary>
    public ReadOnlySpan<byte> Text { get; init; }

    /// <summary>Takes what is passed, with commas between; null for nobody.</summary>
    public IBufferWriter<byte>? Output { get; init; }

    /// <summary>The reader stands at a match; goes past it unless it is the one.</summary>
    public bool IsOver(ref Utf8JsonReader reader)
    {
        if (Left == 0) return true;
        Left--;
        if (Output is null)
        {
            reader.Skip();
            return false;
        }

        if (_hasWritten) Output.Write(","u8);
        _hasWritten = true;
        Output.Write(Whole(ref reader, Text));
        return false;
    }

    /// <summary>The text of the value at which the reader stands; then it stands at its end.</summary>
    public static ReadOnlySpan<byte> Whole(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        var from = (int)reader.TokenStartIndex;
        reader.Skip();
        return text[from..(int)reader.BytesConsumed];
    }
}
