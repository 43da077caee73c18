using Simulator.Soak.Surface;

namespace Simulator.Soak.Generation;

/// <summary>Wrong, missing, additional and repeated fields in a body that is JSON all the same.</summary>
internal static class FieldMutations
{
    private static readonly string[] Unknown =
    [
        "x", "", "__proto__", "constructor", "$where", "$ref", "$type", "@type", "a.b", "\u0000", "'", "\ud83d\ude00", new string('n', 10_000),
    ];

    private static readonly string[] Foreign = ["id", "status", "homeownerId", "held", "createdAt", "isAdmin"];

    public static readonly IReadOnlyList<Mutation> All =
    [
        // The likeliest mistakes have the most weight.
        .. Enumerable.Repeat(new Mutation("odd value", (draft, draws) => Replace(draft, draws, OddValue), HasFields), 6),
        new("value of another type", (draft, draws) => Replace(draft, draws, (_, _, _) => draws.Pick(["null", "[]", "{}", "\"x\"", "0", "true"])), HasFields),
        new("missing field", (draft, draws) => draft.Fields!.RemoveAt(draws.Next(draft.Fields.Count)), HasFields),
        new("no fields", (draft, _) => draft.Fields!.Clear(), HasFields),
        new("unknown field", (draft, draws) => draft.Fields!.Insert(draws.Next(draft.Fields.Count + 1), (draws.Pick(Unknown), "\"x\"")), HasFields),
        new("field of another endpoint", (draft, draws) => draft.Fields!.Add((draws.Pick(Foreign), "\"x\"")), HasFields),
        new("repeated field", (draft, draws) =>
        {
            var (name, _) = draws.Pick(draft.Fields!);
            draft.Fields!.Add((name, OddValue(draft, draws, name)));
        }, HasFields),
        new("name in other case", (draft, draws) => Rename(draft, draws, name => name.ToUpperInvariant()), HasFields),
        new("name with a blank", (draft, draws) => Rename(draft, draws, name => $"{name} "), HasFields),
    ];

    public static bool HasFields(Draft draft) => draft.Fields is { Count: > 0 };

    private static string OddValue(Draft draft, Draws draws, string name) =>
        OddValues.For(draft.Operation.Fields?.FirstOrDefault(field => field.Name == name) ?? new Field(name, "string", false), draws);

    private static void Replace(Draft draft, Draws draws, Func<Draft, Draws, string, string> value)
    {
        var at = draws.Next(draft.Fields!.Count);
        draft.Fields[at] = (draft.Fields[at].Name, value(draft, draws, draft.Fields[at].Name));
    }

    private static void Rename(Draft draft, Draws draws, Func<string, string> change)
    {
        var at = draws.Next(draft.Fields!.Count);
        draft.Fields[at] = (change(draft.Fields[at].Name), draft.Fields[at].Json);
    }
}
