using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Completions;

/// <summary>The body of POST /contracts/{id}/complete: a submission that may do without photos.</summary>
internal record BareSubmission(string[]? Photos, string[]? Videos, string? Notes, Geolocation? Geolocation) : IRequestBody
{
    public virtual void Check(Problems problems)
    {
        problems.OptionalUrls("photos", Photos, 20);
        problems.OptionalUrls("videos", Videos, 5);
        problems.OptionalText("notes", Notes, 5_000);
        problems.Require("geolocation", Geolocation?.IsOnEarth() ?? true, "must be a latitude from -90 to 90 and a longitude from -180 to 180");
    }
}
