using System.Text.Unicode;

namespace Simulator.Model.Scripts.Data;

/// <summary>How a feeder's file is written: CSV (RFC 4180) or JSON lines, UTF-8 in either case.</summary>
/// <param name="IsJson">One flat JSON object a line.</param>
/// <param name="Delimiter">Between the values of a CSV file.</param>
/// <param name="Columns">Of CSV: its columns where it has no header row. Of JSON lines: the keys that are taken. Null: the file tells.</param>
public sealed record FeedFormat(bool IsJson, byte Delimiter = (byte)',', IReadOnlyList<string>? Columns = null)
{
    private static readonly string[] JsonEndings = [".jsonl", ".ndjson"];

    /// <summary>By its name a file is JSON lines, or else CSV.</summary>
    public static bool IsJsonName(string file) => JsonEndings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The delimiter that a plan writes: a sign of ASCII, or <c>tab</c>; null where it cannot be one.</summary>
    public static byte? DelimiterOf(string text) => text switch
    {
        "tab" or "\\t" or "\t" => (byte)'\t',
        [> ' ' and < '\x7f' and not '"' and var sign] => (byte)sign,
        _ => null,
    };

    /// <summary>Reads a whole file.</summary>
    public FeedReading Read(ReadOnlySpan<byte> file)
    {
        var text = file.StartsWith("\uFEFF"u8) ? file["\uFEFF"u8.Length..] : file;
        if (text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new FeedReading([], null, [new FeedProblem(1, "is written in UTF-16; save the file as UTF-8")]);
        }

        return !Utf8.IsValid(text) ? new FeedReading([], null, [new FeedProblem(LineOfBadBytes(text), "is no UTF-8; save the file as UTF-8")])
            : IsJson ? JsonLines.Read(text, Columns) : Csv.Read(text, Delimiter, Columns);
    }

    private static int LineOfBadBytes(ReadOnlySpan<byte> text)
    {
        var line = 1;
        foreach (var range in text.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(text[range])) return line;
            line++;
        }

        return line;
    }
}
