using Simulator.Http;
using Simulator.Http.Answers;

namespace Simulator.Fuzz;

/// <summary>One execution after the other: draws an answer, reads it at once and in pieces, and checks what was read.</summary>
internal sealed class Trial
{
    private const int LargestRoom = 128 * 1024;
    private const int CompressedOneIn = 25;

    private readonly Draft _draft = new();
    private readonly AnswerReader _whole = new();
    private readonly AnswerReader _split = new();

    /// <summary>The bytes that were drawn last.</summary>
    public ReadOnlySpan<byte> Answer => _draft.Span;

    /// <summary>How many executions ended in each state.</summary>
    public long[] Ends { get; } = new long[Enum.GetValues<AnswerState>().Length];

    /// <summary>Performs an execution. What is wrong; null where nothing is.</summary>
    public string? Run(ulong seed, long execution)
    {
        Chance chance = new(seed, execution);
        Mutations.Draw(_draft, ref chance);
        var verb = chance.OneIn(10) ? HttpVerb.Head : HttpVerb.Get;
        AnswerLimits limits = new(
            MostHead: chance.OneIn(5) ? 64 + chance.Next(256) : 8192,
            MostBody: chance.OneIn(3) ? chance.Next(64) : 64 * 1024,
            Hashes: chance.OneIn(2),
            Unfolds: chance.OneIn(CompressedOneIn)) { MostUnfolded = 128 * 1024 };
        try
        {
            var wholeUnread = Read(_whole, verb, limits, pieces: 0, ref chance);
            var splitUnread = Read(_split, verb, limits, pieces: chance.Of([1, 2, 7, 50, 500]), ref chance);
            Ends[(int)_whole.State]++;
            return Faults.In(_whole, limits) ?? Faults.In(_split, limits) ?? Faults.Between(_whole, wholeUnread, _split, splitUnread);
        }
        catch (RoomException exceeded)
        {
            return exceeded.Message;
        }
#pragma warning disable CA1031 // Whatever it throws is what is looked for.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return $"it threw {thrown}";
        }
        finally
        {
            if (chance.OneIn(4)) _whole.Release();
            if (chance.OneIn(4)) _split.Release();
        }
    }

    // Whether bytes came after the answer was over.
    private bool Read(AnswerReader reader, HttpVerb verb, AnswerLimits limits, int pieces, ref Chance chance)
    {
        reader.Begin(verb, limits);
        ReadOnlySpan<byte> left = _draft.Span;
        while (!left.IsEmpty && reader.State == AnswerState.NeedMore)
        {
            var room = reader.Room().Span;
            if (room.Length is 0 or > LargestRoom) throw new RoomException($"the room is {room.Length} bytes");
            var piece = Math.Min(Math.Min(room.Length, left.Length), pieces == 0 ? int.MaxValue : 1 + chance.Next(pieces));
            left[..piece].CopyTo(room);
            left = left[piece..];
            reader.Received(piece);
        }

        if (reader.State == AnswerState.NeedMore) reader.EndOfStream();
        return !left.IsEmpty;
    }
}
