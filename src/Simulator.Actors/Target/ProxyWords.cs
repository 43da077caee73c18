using Simulator.Http;

namespace Simulator.Actors.Target;

/// <summary>Which proxies were in the path, for whoever reads the figures; without their credentials.</summary>
internal static class ProxyWords
{
    /// <param name="ways">One for each host that load goes to.</param>
    public static IReadOnlyList<string> Of(IEnumerable<HttpEngineOptions> ways) =>
    [
        .. ways.Where(way => way.Proxy is not null).Select(way =>
            $"A proxy was in the path: requests to {way.Origin.Scheme}://{way.Origin.Authority} went through {way.Proxy!.Scheme}://{way.Proxy.Authority}, which was measured along with the target."),
    ];
}
