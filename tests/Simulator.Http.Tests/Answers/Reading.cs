using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Tests.Answers;

/// <summary>All that a reader tells of an answer, and all its headers, to compare two readings.</summary>
internal sealed record Reading(
    AnswerState State, string? Failure, int Status, string Headers, string Body, long BodyLength, bool IsBodyCut, ulong BodyHash, bool KeepsAlive, int? IdleSeconds)
{
    /// <summary>What was read; leftover bytes that the reader never saw count as those that it saw.</summary>
    public static Reading Of(AnswerReader reader, bool hasUnread) => new(
        reader.State, reader.Failure, reader.Status, HeadersOf(reader), Encoding.Latin1.GetString(reader.Body), reader.BodyLength, reader.IsBodyCut, reader.BodyHash,
        reader.KeepsAlive && !hasUnread, reader.Status == 0 ? null : reader.IdleSeconds);

    private static string HeadersOf(AnswerReader reader)
    {
        StringBuilder lines = new();
        for (var from = 0; HeaderLines.TryNext(reader.Head, ref from, out var name, out var value);)
        {
            lines.Append(Encoding.Latin1.GetString(name)).Append(": ").Append(Encoding.Latin1.GetString(value)).Append('\n');
        }

        return lines.ToString();
    }
}
