using System.Text.Json;

namespace Simulator.Model.Bindings.Answers;

/// <summary>Where the fields of one answer stand: a row for the answer itself, one for each item of its list. Used again and again; one caller at a time.</summary>
public sealed class AnswerTable
{
    private static readonly int Width = Enum.GetValues<AnswerField>().Length;

    private AnswerToken[] _cells = new AnswerToken[Width * 32];

    /// <summary>How many items were read; -1 where there was no list.</summary>
    public int Items { get; private set; }

    /// <summary>0 is the answer itself, items count from 1.</summary>
    public ref readonly AnswerToken this[int row, AnswerField field] => ref _cells[(row * Width) + (int)field];

    /// <exception cref="JsonException">The answer is no JSON.</exception>
    public void Read(ReadOnlySpan<byte> body, AnswerNode root)
    {
        Items = -1;
        Clear(0);
        var reader = new Utf8JsonReader(body);
        reader.Read();
        Read(ref reader, root, 0);
        while (reader.Read())
        {
        }
    }

    private void Read(ref Utf8JsonReader reader, AnswerNode node, int row)
    {
        foreach (var field in node.Fields) Keep(ref reader, row, field);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when node.Items is { } item:
                ReadItems(ref reader, item);
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject when node.IsLeaf:
                reader.Skip();
                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var child = node.Find(ref reader);
                    reader.Read();
                    if (child is null) reader.Skip();
                    else Read(ref reader, child, row);
                }

                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                {
                    if (node.Find(index) is { } child) Read(ref reader, child, row);
                    else reader.Skip();
                }

                break;
        }
    }

    private void ReadItems(ref Utf8JsonReader reader, AnswerNode item)
    {
        Items = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Clear(++Items);
            Read(ref reader, item, Items);
        }
    }

    private void Keep(ref Utf8JsonReader reader, int row, AnswerField field)
    {
        var isText = reader.TokenType == JsonTokenType.String;
        _cells[(row * Width) + (int)field] = new AnswerToken(reader.TokenType, isText && reader.ValueIsEscaped, (int)reader.TokenStartIndex + (isText ? 1 : 0), reader.ValueSpan.Length);
    }

    private void Clear(int row)
    {
        if (_cells.Length < (row + 1) * Width) Array.Resize(ref _cells, _cells.Length * 2);
        _cells.AsSpan(row * Width, Width).Clear();
    }
}
