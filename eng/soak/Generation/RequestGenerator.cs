using Simulator.Soak.People;
using Simulator.Soak.Surface;

namespace Simulator.Soak.Generation;

/// <summary>Makes requests: as a sensible client would send them, most of them then spoilt in one way or two.</summary>
internal sealed class RequestGenerator(Api api, IReadOnlyList<Operation> operations, Known known, TokenForge forge)
{
    private const double StoryShare = 0.3;
    private const double SpoiltShare = 0.8;

    private readonly Story _story = new();

    // Each kind of mistake has a weight of its own, however many ways there are to make it.
    private readonly (int Weight, IReadOnlyList<Mutation> Mutations)[] _mistakes =
    [
        (40, FieldMutations.All), (18, BodyMutations.All), (16, PathMutations.All), (10, [.. TokenMutations.All, TokenMutations.Expired(forge)]),
        (8, HeaderMutations.All), (8, WireMutations.All),
    ];

    public Draft Next(Draws draws, Cast cast, string tag)
    {
        if (draws.Chance(StoryShare) && api.Find(_story.Next()) is { } step && operations.Contains(step)) return Sensible(step, draws, cast, tag);
        var draft = Sensible(draws.Pick(operations), draws, cast, tag);
        if (draws.Chance(SpoiltShare)) Spoil(draft, draws);
        return draft;
    }

    private Draft Sensible(Operation operation, Draws draws, Cast cast, string tag)
    {
        var person = cast.For(operation.Roles, draws);
        var path = operation.Path;
        foreach (var (parameter, kind) in Kinds.Parameters(operation.Path))
        {
            var id = draws.Chance(0.03) ? known.AnyId(draws) : known.Id(kind, draws);
            path = path.Replace(parameter, id ?? draws.Pick(["none", "jobs", "transactions", "latency"]), StringComparison.Ordinal);
        }
        Values values = new(known, draws, tag);
        Draft draft = new(operation, person, path)
        {
            Authorization = operation.Roles.Count > 0 ? $"Bearer {person.Token}" : null,
            Fields = operation.Fields is null ? null : values.Body(operation, path, person),
        };
        foreach (var field in operation.Query.Where(_ => draws.Chance(0.4)))
        {
            draft.Query.Add($"{field.Name}={Uri.EscapeDataString(values.Value(field, person).Trim('"'))}");
        }
        return draft;
    }

    private Mutation Mistake(Draws draws)
    {
        var left = draws.Next(_mistakes.Sum(mistakes => mistakes.Weight));
        foreach (var (weight, mutations) in _mistakes)
        {
            left -= weight;
            if (left < 0) return draws.Pick(mutations);
        }
        throw new InvalidOperationException("no weight is left");
    }

    private void Spoil(Draft draft, Draws draws)
    {
        for (var left = draws.Chance(0.25) ? 2 : 1; left > 0; left--)
        {
            var mutation = Mistake(draws);
            if (mutation.Fits is { } fits && !fits(draft)) continue;
            mutation.Apply(draft, draws);
            draft.Mutations.Add(mutation.Name);
        }
        // Only of a single mistake of somebody who may is it known what it has to be answered with.
        var mayAsk = draft.Operation.Roles.Count == 0 || draft.Operation.Roles.Contains(draft.Person.Role);
        if (draft.Mutations.Count > 1 || (draft.Expected == 413 && !mayAsk)) draft.Expected = null;
    }
}
