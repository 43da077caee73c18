using System.Text.Json;

namespace Simulator.Model.Scripts.Data;

/// <summary>
/// Reads the rows of a file of JSON lines: one flat object a line, all with the same keys. Values are kept as text: numbers, true and false as they are
/// written, null as an empty text. Empty lines do not count.
/// </summary>
internal static class JsonLines
{
    /// <param name="named">The keys that are taken; null: those of the first line, and no others may come.</param>
    public static FeedReading Read(ReadOnlySpan<byte> text, IReadOnlyList<string>? named)
    {
        var problems = new FeedProblems();
        var rows = new FeedRowsBuilder(Math.Max(1, text.Length));
        JsonRow? row = named is null ? null : new JsonRow(named, takesAll: false);
        var line = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            line++;
            var written = text[range].Trim(" \t\r"u8);
            if (written.IsEmpty) continue;
            try
            {
                row ??= new JsonRow(KeysOf(written), takesAll: true);
                if (row.Read(written, rows) is { } wrong) problems.Add(line, wrong);
            }
            catch (Exception broken) when (broken is JsonException or InvalidOperationException)
            {
                // The latter for half of a pair of surrogates in an escape.
                problems.Add(line, "is no JSON object; write one a line, such as {\"name\": \"Ada\"}");
            }
        }

        var columns = row?.Keys ?? [];
        if (problems.IsEmpty && rows.Values == 0) problems.Add(0, "has no rows; write a JSON object a line");
        return new FeedReading(columns, problems.IsEmpty ? rows.Build(columns.Count) : null, problems.All);
    }

    private static List<string> KeysOf(ReadOnlySpan<byte> first)
    {
        var keys = new List<string>();
        var reader = new Utf8JsonReader(first);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            keys.Add(reader.GetString()!);
            reader.Skip();
        }

        return keys;
    }
}
