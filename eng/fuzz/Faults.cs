using System.IO.Hashing;
using Simulator.Http.Answers;

namespace Simulator.Fuzz;

/// <summary>What holds of every answer that was read, right or wrong.</summary>
internal static class Faults
{
    /// <summary>What is wrong with a reading; null where nothing is.</summary>
    public static string? In(AnswerReader read, AnswerLimits limits)
    {
        if (read.State == AnswerState.NeedMore) return "it needs more after the end of the stream";
        if ((read.State == AnswerState.Whole) != (read.Failure is null)) return $"it is {read.State} because {read.Failure ?? "of nothing"}";
        if (read.Body.Length > limits.MostBody) return $"it keeps {read.Body.Length} bytes of a body";
        if (read.Head.Length > limits.MostHead) return $"its head has {read.Head.Length} bytes";
        if (read.State != AnswerState.Whole) return read.KeepsAlive ? "it keeps the connection of a failure" : null;
        if (read.Status is < 200 or > 999) return $"its status is {read.Status}";
        if (read.KeepsAlive && read.Leftover > 0) return "it keeps a connection with bytes left over";
        return OfHeaders(read) ?? OfBody(read, limits);
    }

    /// <summary>Where two readings of the same bytes differ; null where they don't.</summary>
    public static string? Between(AnswerReader whole, bool hasUnread, AnswerReader split, bool hasSplitUnread)
    {
        if (whole.State != split.State || whole.Failure != split.Failure) return $"{whole.State} ({whole.Failure}) at once, {split.State} ({split.Failure}) in pieces";
        if (whole.Status != split.Status || whole.IdleSeconds != split.IdleSeconds) return "status or idle time depend on the pieces";
        if (!whole.Head.SequenceEqual(split.Head)) return "the head depends on the pieces";
        if (whole.BodyLength != split.BodyLength || whole.BodyHash != split.BodyHash || whole.IsBodyCut != split.IsBodyCut) return "length, hash or cut depend on the pieces";
        if (!whole.Body.SequenceEqual(split.Body)) return "the body depends on the pieces";
        return (whole.KeepsAlive && !hasUnread) != (split.KeepsAlive && !hasSplitUnread) ? "keep-alive depends on the pieces" : null;
    }

    private static string? OfHeaders(AnswerReader read)
    {
        for (var from = 0; HeaderLines.TryNext(read.Head, ref from, out var name, out var value);)
        {
            if (name.IsEmpty || value.IndexOfAny("\r\n\0"u8) >= 0) return "a header has no name, or another line in it";
            if (!read.TryGetHeader(name, out _)) return "a header is not found by its name";
        }

        return null;
    }

    private static string? OfBody(AnswerReader read, AnswerLimits limits)
    {
        if (limits.Unfolds) return null;
        if (read.IsBodyCut != read.BodyLength > read.Body.Length) return $"of {read.BodyLength} bytes {read.Body.Length} are kept, which it does not say";
        if (!read.IsBodyCut && limits.Hashes && read.BodyHash != XxHash3.HashToUInt64(read.Body)) return "the hash is not the body's";
        return null;
    }
}
