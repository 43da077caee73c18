using System.Buffers;
using System.Text.Json;

namespace Simulator.Model.Scripts.Data;

/// <summary>Reads one flat JSON object after the other into values in the order of the keys.</summary>
/// <param name="takesAll">A key that is not among these is a problem, and not passed over.</param>
internal sealed class JsonRow(IReadOnlyList<string> keys, bool takesAll)
{
    private readonly ArrayBufferWriter<byte> _values = new(256);
    private readonly Range?[] _places = new Range?[keys.Count];

    public IReadOnlyList<string> Keys => keys;

    /// <returns>What is wrong with the object, or null.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public string? Read(ReadOnlySpan<byte> line, FeedRowsBuilder into)
    {
        _values.ResetWrittenCount();
        Array.Clear(_places);
        var reader = new Utf8JsonReader(line);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        string? wrong = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            wrong = Take(ref reader) ?? wrong;
        }

        // Whatever stands behind the object is no JSON: the reader says so.
        reader.Read();
        for (var i = 0; i < keys.Count; i++)
        {
            if (_places[i] is { } place) into.Add(_values.WrittenSpan[place]);
            else wrong ??= $"has no `{keys[i]}`";
        }

        return wrong;
    }

    private string? Take(ref Utf8JsonReader reader)
    {
        var key = IndexOf(ref reader);
        var name = key < 0 && takesAll ? reader.GetString() : null;
        reader.Read();
        if (key < 0)
        {
            reader.Skip();
            return name is null ? null : $"has `{name}`, which the first line has not; all lines have the same keys, or the plan names those that count as columns";
        }

        if (_places[key] is not null)
        {
            reader.Skip();
            return $"has `{keys[key]}` twice";
        }

        var start = _values.WrittenCount;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                reader.Skip();
                _places[key] = start..start;
                return $"has no single value in `{keys[key]}`; a row is flat";
            case JsonTokenType.String:
                var room = _values.GetSpan(Math.Max(1, reader.ValueSpan.Length));
                _values.Advance(reader.CopyString(room));
                break;
            case not JsonTokenType.Null:
                _values.Write(reader.ValueSpan);
                break;
        }

        _places[key] = start.._values.WrittenCount;
        return null;
    }

    private int IndexOf(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (reader.ValueTextEquals(keys[i])) return i;
        }

        return -1;
    }
}
