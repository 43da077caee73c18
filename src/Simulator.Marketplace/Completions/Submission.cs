using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Completions;

/// <summary>The body of POST /contracts/{id}/submit-completion.</summary>
internal sealed record Submission(string[]? Photos, string[]? Videos, string? Notes, Geolocation? Geolocation)
    : BareSubmission(Photos, Videos, Notes, Geolocation)
{
    public override void Check(Problems problems)
    {
        base.Check(problems);
        problems.List("photos", Photos, 1, 20, "URLs");
    }
}
