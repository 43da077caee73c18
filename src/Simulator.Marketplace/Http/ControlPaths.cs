using Microsoft.AspNetCore.Http;

namespace Simulator.Marketplace.Http;

/// <summary>
/// The paths by which operators watch and steer the marketplace. They stand beside the work: no fault, rate limit or station touches them,
/// or a frozen marketplace could not be thawed and an overloaded one not be read.
/// </summary>
internal static class ControlPaths
{
    private static readonly PathString[] Prefixes = ["/health", "/metrics", "/openapi.json", "/api/health", "/api/admin", "/api/audit"];

    public static bool Include(PathString path)
    {
        foreach (var prefix in Prefixes)
        {
            if (path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
