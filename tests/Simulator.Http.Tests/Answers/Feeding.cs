using System.Text;
using Simulator.Http.Answers;

namespace Simulator.Http.Tests.Answers;

/// <summary>Gives an <see cref="AnswerReader"/> bytes as a connection would, in whatever pieces.</summary>
internal static class Feeding
{
    public static readonly AnswerLimits Usual = new(32 * 1024, 1024 * 1024, Hashes: true, Unfolds: true);

    /// <summary>Reads bytes that come in pieces of these lengths, the last as often as it takes, and then the end of the stream.</summary>
    public static AnswerReader Read(byte[] bytes, HttpVerb? verb = null, AnswerLimits? limits = null, params int[] pieces)
    {
        AnswerReader reader = new();
        reader.Begin(verb ?? HttpVerb.Get, limits ?? Usual);
        Feed(reader, bytes, pieces);
        return reader;
    }

    public static AnswerReader Read(string text, HttpVerb? verb = null, AnswerLimits? limits = null) => Read(Bytes(text), verb, limits);

    /// <summary>The same, and all that was read.</summary>
    public static Reading Reading(byte[] bytes, HttpVerb? verb = null, AnswerLimits? limits = null, params int[] pieces)
    {
        AnswerReader reader = new();
        reader.Begin(verb ?? HttpVerb.Get, limits ?? Usual);
        var unread = Feed(reader, bytes, pieces);
        return Answers.Reading.Of(reader, unread > 0);
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    // How many bytes came after the answer was over.
    private static int Feed(AnswerReader reader, ReadOnlySpan<byte> bytes, int[] pieces)
    {
        for (var next = 0; !bytes.IsEmpty && reader.State == AnswerState.NeedMore; next++)
        {
            var room = reader.Room().Span;
            var piece = Math.Min(pieces.Length == 0 ? int.MaxValue : pieces[Math.Min(next, pieces.Length - 1)], Math.Min(bytes.Length, room.Length));
            bytes[..piece].CopyTo(room);
            bytes = bytes[piece..];
            reader.Received(piece);
        }

        if (reader.State == AnswerState.NeedMore) reader.EndOfStream();
        return bytes.Length;
    }
}
