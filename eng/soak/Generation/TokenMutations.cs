using Simulator.Soak.People;

namespace Simulator.Soak.Generation;

/// <summary>Missing, forged, expired and foreign tokens: none of them is let in where one is needed.</summary>
internal static class TokenMutations
{
    public static readonly IReadOnlyList<Mutation> All =
    [
        Refused("no token", (_, _) => null),
        Refused("no scheme", (draft, _) => draft.Person.Token),
        Refused("another scheme", (draft, _) => $"Basic {draft.Person.Token}"),
        Refused("empty token", (_, draws) => draws.Pick(["Bearer", "Bearer ", "Bearer null", "Bearer .", "Bearer ..", "Bearer a.b.c", "bearer", ""])),
        Refused("cut token", (draft, draws) => $"Bearer {draft.Person.Token[..draws.Next(draft.Person.Token.Length - 1)]}"),
        Refused("token with a changed letter", (draft, draws) => $"Bearer {Changed(draft.Person.Token, draws)}"),
        Refused("token of another secret", (draft, _) => $"Bearer {TokenForge.OfAnother(draft.Person)}"),
        Refused("unsigned token", (draft, _) => $"Bearer {TokenForge.Unsigned(draft.Person)}"),
        Refused("promoted token", (draft, _) => $"Bearer {TokenForge.Promoted(draft.Person)}"),
        Refused("refresh token for an access token", (draft, _) => $"Bearer {draft.Person.RefreshToken}"),
        Refused("huge token", (_, draws) => $"Bearer {new string('a', draws.Pick([2_000, 9_000, 20_000]))}.a.a"),
        new("two tokens", (draft, _) => draft.Headers.Add(("Authorization", draft.Authorization ?? "")), NeedsToken),
    ];

    /// <summary>An expired token, where the secret to sign it is known.</summary>
    public static Mutation Expired(TokenForge forge) =>
        Refused("expired token", (draft, _) => forge.Expired(draft.Person) is { } token ? $"Bearer {token}" : null);

    private static Mutation Refused(string name, Func<Draft, Draws, string?> token) => new(name, (draft, draws) =>
    {
        draft.Authorization = token(draft, draws);
        if (draft.Mutations.Count == 0) draft.Expected = 401;
    }, NeedsToken);

    private static bool NeedsToken(Draft draft) => draft.Operation.Roles.Count > 0;

    // The last letter of a signature has bits that mean nothing.
    private static string Changed(string token, Draws draws)
    {
        var at = draws.Next(token.Length - 2);
        return $"{token[..at]}{(token[at] == 'x' ? 'y' : 'x')}{token[(at + 1)..]}";
    }
}
