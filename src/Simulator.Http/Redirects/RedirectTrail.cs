namespace Simulator.Http.Redirects;

/// <summary>Where one exchange has been led; made when it is led for the first time.</summary>
internal sealed class RedirectTrail
{
    private readonly List<(HttpVerb Verb, Uri Origin, string Target)> _stops = [];

    /// <summary>Redirects that were followed.</summary>
    public int Followed => Math.Max(0, _stops.Count - 1);

    public int Count => _stops.Count;

    public void Add(HttpVerb verb, Uri origin, string target) => _stops.Add((verb, origin, target));

    public int Visits(HttpVerb verb, Uri origin, string target) =>
        _stops.Count(stop => stop.Verb == verb && stop.Target == target && stop.Origin.Authority == origin.Authority && stop.Origin.Scheme == origin.Scheme);
}
