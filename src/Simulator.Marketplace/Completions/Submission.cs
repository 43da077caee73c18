using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Completions;

/// <summary>The body of POST /contracts/{id}/submit-completion.</summary>
internal sealed record Submission(string[]? Photos, string? Notes) : IRequestBody
{
    public void Check(Problems problems)
    {
        problems.List("photos", Photos, 1, 20, "URLs");
        problems.Require("photos", Photos is null || Array.TrueForAll(Photos, IsUrl), "must be http or https URLs of at most 2000 characters");
        problems.OptionalText("notes", Notes, 5_000);
    }

    private static bool IsUrl(string? text) =>
        text is { Length: <= 2_000 } && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);
}
