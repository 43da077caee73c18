using FsCheck;
using FsCheck.Fluent;

namespace Simulator.Marketplace.Tests.Histories;

/// <summary>Draws random scripts, and makes a failing one smaller.</summary>
internal static class Scripts
{
    private const int Rounds = 24;

    private static readonly Gen<Keying> Keyings =
        Gen.Frequency((6, Gen.Constant(Keying.None)), (2, Gen.Constant(Keying.Same)), (1, Gen.Constant(Keying.OtherBody)));

    private static readonly Gen<int> Copies = Gen.Frequency((6, Gen.Constant(1)), (2, Gen.Choose(2, 3)), (1, Gen.Choose(4, 12)));

    // Few homeowners and many contractors: they meet on few jobs.
    private static readonly Gen<Script> Drawn =
        from homeowners in Gen.Choose(1, 4)
        from contractors in Gen.Choose(2, 10)
        let roles = (string[])["ADMIN", .. Enumerable.Repeat("HOMEOWNER", homeowners), .. Enumerable.Repeat("CONTRACTOR", contractors)]
        from rounds in Gen.CollectToList(Enumerable.Range(0, Rounds), number => Round(roles, (double)number / Rounds))
        select new Script(roles, [.. rounds]);

    public static Arbitrary<Script> Arbitrary { get; } = Arb.From(Drawn, Smaller);

    /// <summary>Some scripts, the same for the same seed.</summary>
    public static IEnumerable<Script> Some(ulong seed, int count) => Gen.Sample(Drawn, 50, new Rnd(seed), count);

    private static Gen<IReadOnlyList<Turn>> Round(string[] roles, double progress) =>
        from each in Gen.Frequency((4, Gen.Choose(1, 2)), (1, Gen.Choose(5, 8)))
        let count = each * roles.Length
        from turns in Turn(roles, progress).ListOf(count)
        select (IReadOnlyList<Turn>)[.. turns];

    private static Gen<Turn> Turn(string[] roles, double progress) =>
        from actor in Gen.Choose(0, roles.Length - 1)
        from move in Gen.Frequency(Moves.All.Where(move => move.Role == roles[actor] && move.From <= progress && progress < move.Until)
            .Select(move => (move.Weight, Gen.Constant(move.Name))))
        from pick in Gen.Choose(0, 1_000)
        from times in Copies
        from keying in Keyings
        select Moves.IsReading(move) ? new Turn(actor, move, pick) : new Turn(actor, move, pick, times, keying);

    private static IEnumerable<Script> Smaller(Script script)
    {
        for (var i = 0; i < script.Rounds.Count; i++) yield return script with { Rounds = [.. script.Rounds.Where((_, number) => number != i)] };
        for (var actor = 1; actor < script.Roles.Count; actor++)
        {
            if (!script.Rounds.Any(round => round.Any(turn => turn.Actor == actor))) continue;
            yield return With(script, turns => [.. turns.Where(turn => turn.Actor != actor)]);
        }
        for (var i = 0; i < script.Rounds.Count; i++)
        {
            var round = script.Rounds[i];
            if (round.Count < 2) continue;
            yield return With(script, turns => ReferenceEquals(turns, round) ? [.. turns.Take(round.Count / 2)] : turns);
            yield return With(script, turns => ReferenceEquals(turns, round) ? [.. turns.Skip(round.Count / 2)] : turns);
        }
        if (script.Turns > 40) yield break;
        foreach (var gone in script.Rounds.SelectMany(round => round))
        {
            yield return With(script, turns => [.. turns.Where(turn => !ReferenceEquals(turn, gone))]);
            if (gone.Times == 1) continue;
            var half = gone with { Times = gone.Times / 2 };
            yield return With(script, turns => [.. turns.Select(turn => ReferenceEquals(turn, gone) ? half : turn)]);
        }
    }

    private static Script With(Script script, Func<IReadOnlyList<Turn>, IReadOnlyList<Turn>> change) =>
        script with { Rounds = [.. script.Rounds.Select(change)] };
}
