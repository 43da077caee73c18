using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.Faults;

/// <summary>Which requests a fault may strike: those of one route, those below a path, or all.</summary>
internal sealed class FaultRoute
{
    public const string Expected = "must be a route such as POST /api/bids/{id}/accept, or a path such as /api/jobs for all below it";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    private readonly string? _method;
    private readonly PathString _path;

    private FaultRoute(string? text, string? method, PathString path)
    {
        Text = text;
        _method = method;
        _path = path;
    }

    public static FaultRoute All { get; } = new(text: null, method: null, "");

    /// <summary>As it was given; null for all.</summary>
    public string? Text { get; }

    /// <summary>Whether it names a method and a pattern, which the marketplace may not have.</summary>
    public bool IsPattern => _method is not null;

    /// <summary>Whether it can't strike at all, since it names a path that no fault touches.</summary>
    public bool IsControl => ControlPaths.Include(_path);

    public static FaultRoute? Parse(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var path = text[(space + 1)..];
        if (path is not ['/', ..] || path.AsSpan().ContainsAny(" ?#@")) return null;
        if (space >= 0) return Array.IndexOf(Methods, text[..space]) < 0 ? null : new FaultRoute(text, text[..space], path);
        return path.Contains('{', StringComparison.Ordinal) ? null : new FaultRoute(text, method: null, path.TrimEnd('/'));
    }

    public bool Matches(HttpContext http) => _method is null
        ? http.Request.Path.StartsWithSegments(_path, StringComparison.OrdinalIgnoreCase)
        : _method == http.Request.Method && http.GetEndpoint() is RouteEndpoint endpoint && IsPatternOf(endpoint);

    public bool IsFor(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(_method) == true && IsPatternOf(endpoint);

    // {id} and {jobId} are the same place in a path.
    private bool IsPatternOf(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern.RawText.AsSpan();
        var path = _path.Value.AsSpan();
        var segments = path.Split('/');
        foreach (var range in pattern.Split('/'))
        {
            if (!segments.MoveNext() || !IsSame(pattern[range], path[segments.Current])) return false;
        }
        return !segments.MoveNext();
    }

    private static bool IsSame(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        (left is ['{', ..] && right is ['{', ..]) || left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
