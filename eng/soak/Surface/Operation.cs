using System.Text.Json;

namespace Simulator.Soak.Surface;

/// <summary>An endpoint as the OpenAPI document describes it.</summary>
/// <param name="Roles">Who may ask; empty: no token is needed.</param>
/// <param name="Fields">The fields of its body; null: it takes none.</param>
/// <param name="Answer">The schema of its data, where it has one.</param>
/// <param name="IsBare">Whether it answers outside the envelope.</param>
internal sealed record Operation(
    string Method, string Path, IReadOnlyList<string> Roles, IReadOnlyList<Field>? Fields, IReadOnlyList<Field> Query, JsonElement? Answer, bool IsBare)
{
    public string Name => $"{Method} {Path}";

    /// <summary>Whether it changes something when it succeeds.</summary>
    public bool Writes => Method is not "GET";

    /// <summary>Steers the marketplace itself: what is sent there would strike all that others send.</summary>
    public bool Steers => Writes && Path.StartsWith("/api/admin", StringComparison.Ordinal);
}
