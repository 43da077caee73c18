namespace Simulator.Fuzz;

/// <summary>Makes answers that are almost right.</summary>
internal static class Mutations
{
    private const int MostChanges = 6;
    private const int MostCopied = 64;

    /// <summary>Draws an answer.</summary>
    public static void Draw(Draft draft, ref Chance chance)
    {
        draft.Set(chance.Of<byte[]>(Samples.Answers));
        for (var left = chance.Next(MostChanges + 1); left > 0 && draft.Length > 0; left--) Change(draft, ref chance);
    }

    private static void Change(Draft draft, ref Chance chance)
    {
        var at = chance.Next(draft.Length);
        var span = Math.Min(draft.Length - at, 1 + chance.Next(MostCopied));
        switch (chance.Next(10))
        {
            case 0:
                draft.Span[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 1:
                draft.Span[at] = (byte)chance.Next(256);
                break;
            case 2 or 3:
                draft.Replace(at, 0, chance.Of<byte[]>(Samples.Tokens));
                break;
            case 4:
                draft.Replace(at, chance.OneIn(2) ? 1 : span, []);
                break;
            case 5:
                Repeat(draft, at, span, ref chance);
                break;
            case 6:
                Splice(draft, at, ref chance);
                break;
            case 7 when chance.OneIn(2):
                draft.Replace(at, draft.Length - at, []);
                break;
            case 8:
                draft.Replace(draft.Length, 0, chance.Of<byte[]>(Samples.Answers));
                break;
            default:
                ChangeNumber(draft, at, ref chance);
                break;
        }
    }

    private static void Repeat(Draft draft, int at, int span, ref Chance chance)
    {
        Span<byte> copied = stackalloc byte[MostCopied];
        copied = copied[..span];
        draft.Span.Slice(at, span).CopyTo(copied);
        var times = chance.OneIn(20) ? 200 : 1 + chance.Next(3);
        for (; times > 0; times--) draft.Replace(at, 0, copied);
    }

    private static void Splice(Draft draft, int at, ref Chance chance)
    {
        var other = chance.Of<byte[]>(Samples.Answers);
        draft.Replace(at, draft.Length - at, other.AsSpan(chance.Next(other.Length)));
    }

    // The next number behind a place.
    private static void ChangeNumber(Draft draft, int at, ref Chance chance)
    {
        var first = draft.Span[at..].IndexOfAnyInRange((byte)'0', (byte)'9');
        if (first < 0) return;
        at += first;
        var count = draft.Span[at..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        draft.Replace(at, count < 0 ? draft.Length - at : count, chance.Of<byte[]>(Samples.Numbers));
    }
}
